export { backUpHere, restoreHere, run } from './backup.command.ts'
