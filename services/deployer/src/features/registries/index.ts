export { probeRegistry } from './probe-registry.ts'
export { readRegistryFor } from './registry.store.ts'
export { registryRoutes } from './registry.routes.ts'
export { resolveTag } from './resolve-image.ts'
