export { createIngressConnections } from './connections.ts'
export type { ConnectIngress } from './connections.ts'
export { changeIngress, createIngress, ingressesOf, ingressNamed, removeIngress } from './ingress.service.ts'
export { ingressRoutes } from './ingress.routes.ts'
