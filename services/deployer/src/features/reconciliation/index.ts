export { hostHandler, wakeHosts } from './host.reconciler.ts'
export { stageHandler, wakeStages } from './stage.reconciler.ts'
