export { createThrottle, type Throttle } from './throttle.service.ts'
export { TooManyTries } from './throttle.ts'
