export { readRegistryFor } from './registry.store.ts'
