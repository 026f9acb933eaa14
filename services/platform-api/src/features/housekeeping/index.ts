export { housekeepingHandler, scheduleHousekeeping } from './housekeeping.reconciler.ts'
