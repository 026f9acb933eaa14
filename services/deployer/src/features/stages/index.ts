export { hostNameOf } from './host-name-of.ts'
export { readStage, setLiveRelease } from './stage.store.ts'
export type { Stage } from './stage.store.ts'
