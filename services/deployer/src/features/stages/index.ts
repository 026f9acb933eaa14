export { hostNameOf } from './host-name-of.ts'
export {
  allowTakeOver, deleteStage, isInUse, markRemoved, offerOnce, readOffered, readStage, readStageOf, readStageServedBy, readStagesFrom,
  readStagesOf, setLiveRelease,
} from './stage.store.ts'
export type { Stage } from './stage.store.ts'
export { stageRoutes } from './stage.routes.ts'
export { changeStage, createStage, orderStages, requireOwn, requireStaying, stageNamed, stagesOf } from './stage.service.ts'
export type { StagePath } from './stage.service.ts'
export { tagStageConfiguration, tagStageName } from './tag-stage.ts'
export { dismissTag, hasTagStages, insertTagStage, readDismissedTags, readTagStages } from './tag-stage.store.ts'
export type { TagStage } from './tag-stage.store.ts'
