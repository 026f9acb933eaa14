export type { Host } from './host.ts'
export { createHostConnections } from './connections.ts'
export type { ConnectHost, HostConnections } from './connections.ts'
