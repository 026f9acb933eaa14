export { takeUpKeys } from './take-up-keys.ts'
