export { ensureRunning, isAlive } from './ensure-instance.ts'
export type { Ensured } from './ensure-instance.ts'
export { deleteInstance, heedInstance } from './instance.events.ts'
export { instanceRoutes } from './instance.routes.ts'
export {
  insertInstances, noteWhereInstanceIs, readInstanceIdsOfHost, readInstances, routeTo, takeOverInstances, wantInstances,
} from './instance.store.ts'
export { targetId } from './instance.ts'
export type { Instance } from './instance.ts'
export { leadAsWanted, weightsOf } from './route.ts'
