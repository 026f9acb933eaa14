export { createRedactor } from './redact.ts'
export { readCurrentVariables, readEnvironmentOf } from './variable.store.ts'
export { removeVariable, setVariable, variablesOf } from './variable.service.ts'
export { variableRoutes } from './variable.routes.ts'
