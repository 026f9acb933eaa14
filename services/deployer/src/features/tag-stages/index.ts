export { matchTagStages } from './match-tag-stages.ts'
