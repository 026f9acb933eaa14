export { coarseSeconds, sampleSeconds } from './stats.ts'
export { condenseStats, deleteOldStats, readNewestUsage } from './stats.store.ts'
export { statsHandler } from './stats.reconciler.ts'
export { statsRoutes } from './stats.routes.ts'
