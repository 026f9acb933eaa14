export { IngressConflict, IngressRejected, IngressUnavailable } from './errors.ts'
export type { IngressRefusal } from './errors.ts'
export type { Answer, Capabilities, Ingress, ObservedRoute, ProxyFacts, Route, Target } from './ingress.ts'
export { verify } from './verify.ts'
