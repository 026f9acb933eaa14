export { checkpointHandler, scheduleCheckpoints } from './checkpoint.reconciler.ts'
export { pageOfCheckpoints } from './checkpoint.service.ts'
export { checkpointsBetween, listCheckpoints, listKeys } from './checkpoint.store.ts'
