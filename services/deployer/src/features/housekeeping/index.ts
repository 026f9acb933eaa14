export { housekeepingHandler, wakeHousekeeping } from './housekeeping.reconciler.ts'
