export { apiTokenRoutes } from './api-token.routes.ts'
export { deleteTokensEndedBefore } from './api-token.store.ts'
export { TokenCallers } from './callers.ts'
