export { terminalRoutes } from './terminal.routes.ts'
export { createTerminals, type Terminals } from './terminals.ts'
