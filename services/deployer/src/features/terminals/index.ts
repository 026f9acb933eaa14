export { terminalRoutes } from './terminal.routes.ts'
export { createTerminals } from './terminals.ts'
