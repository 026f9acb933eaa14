export { installHealth } from './health.ts'
export { installProblems } from './problems.ts'
