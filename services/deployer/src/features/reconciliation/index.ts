export { hostHandler, wakeHosts } from './host.reconciler.ts'
export { watchHosts } from './watch-hosts.ts'
export { stageHandler, wakeStages } from './stage.reconciler.ts'
