export { createRedactor } from './redact.ts'
export { readCurrentVariables, readEnvironmentOf } from './variable.store.ts'
export { setVariable } from './variable.service.ts'
export { variableRoutes } from './variable.routes.ts'
