export { installHealth } from './health.ts'
export { answerUnroutable, installProblems } from './problems.ts'
