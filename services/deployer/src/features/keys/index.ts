export { requireKeys, takeUpKeys } from './take-up-keys.ts'
