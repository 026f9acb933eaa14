export { readRedactor } from './read-redactor.ts'
export { readCurrentVariables, readEnvironmentOf } from './variable.store.ts'
export { variableRoutes } from './variable.routes.ts'
