export { createIngressConnections } from './connections.ts'
export type { ConnectIngress } from './connections.ts'
export { ingressNamed } from './ingress.service.ts'
export { ingressRoutes } from './ingress.routes.ts'
