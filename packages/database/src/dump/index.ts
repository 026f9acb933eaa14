export { dumpDatabase } from './dump.ts'
export type { DumpLine } from './line.ts'
export { DatabaseInUse, DatabaseNotEmpty, loadDump } from './load.ts'
