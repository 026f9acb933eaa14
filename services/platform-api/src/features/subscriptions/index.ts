export { beginSubscription } from './subscription.service.ts'
