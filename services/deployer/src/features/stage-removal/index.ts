export { stageRemovalRoutes } from './stage-removal.routes.ts'
export { removeStage } from './stage-removal.service.ts'
export type { StageToTake } from './take-stage-away.ts'
export { takeStageAway } from './take-stage-away.ts'
