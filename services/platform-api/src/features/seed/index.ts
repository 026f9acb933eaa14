export { seedDefaultTenant } from './seed.ts'
