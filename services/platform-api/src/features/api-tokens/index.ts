export { apiTokenRoutes } from './api-token.routes.ts'
export { deleteTokensEndedBefore, listTokens } from './api-token.store.ts'
export { TokenCallers } from './callers.ts'
