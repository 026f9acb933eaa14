// `node services/deployer/src/restore.ts FILE [--keys FILE] [--replace]`, with what the deployer itself is started with and BACKUP_PASSPHRASE.
import { environmentHere } from './config/env.ts'
import { restoreHere, run } from './features/backups/index.ts'

process.exitCode = await run(restoreHere, process.argv.slice(2), environmentHere())
