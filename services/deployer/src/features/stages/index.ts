export { hostNameOf } from './host-name-of.ts'
export {
  allowTakeOver, deleteStage, isInUse, markRemoved, offerOnce, readOffered, readStage, readStageOf, readStageServedBy, readStagesFrom,
  setLiveRelease,
} from './stage.store.ts'
export type { Stage } from './stage.store.ts'
export { stageRoutes } from './stage.routes.ts'
export { changeStage, createStage, orderStages, requireStaying, stageNamed, stagesOf } from './stage.service.ts'
export type { StagePath } from './stage.service.ts'
