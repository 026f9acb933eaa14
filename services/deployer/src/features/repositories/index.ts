export { repositoryHandler, wakeRepositories } from './repository.reconciler.ts'
export { repositoryRoutes } from './repository.routes.ts'
export { insertPush } from './repository.store.ts'
