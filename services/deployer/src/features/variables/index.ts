export { createRedactor } from './redact.ts'
export { readCurrentVariables, readEnvironmentOf } from './variable.store.ts'
export { variableRoutes } from './variable.routes.ts'
