export { WrongTokens } from './throttle.service.ts'
export { forgetPast as forgetPastThrottles, hit as countHit } from './throttle.store.ts'
