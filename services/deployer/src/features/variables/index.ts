export { readRedactor } from './read-redactor.ts'
export type { Redact } from './redact.ts'
export { deleteUnneededVariables, readCurrentVariables, readEnvironmentOf } from './variable.store.ts'
export { variableRoutes } from './variable.routes.ts'
