export { createIngressConnections } from './connections.ts'
export type { ConnectIngress, IngressConnections } from './connections.ts'
