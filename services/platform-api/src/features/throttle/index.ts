export { WrongTokens } from './throttle.service.ts'
export { forgetPast as forgetPastThrottles } from './throttle.store.ts'
