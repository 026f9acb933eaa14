export { reachabilityHandler, wakeReachability } from './reachability.reconciler.ts'
