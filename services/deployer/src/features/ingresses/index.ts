export { ingressDrivers, ingressOptionsSchema } from './ingress.ts'
export type { IngressDriver, IngressOptions, IngressRow } from './ingress.ts'
export { createIngressConnections } from './ingress-connections.ts'
export type { ConnectIngress, IngressConnections } from './ingress-connections.ts'
