export type { Host } from './host.ts'
export { createHostConnections } from './connections.ts'
export type { ConnectHost } from './connections.ts'
export { hostRoutes } from './host.routes.ts'
