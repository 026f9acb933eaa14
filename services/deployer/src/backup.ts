// `node services/deployer/src/backup.ts FILE`, with what the deployer itself is started with and BACKUP_PASSPHRASE.
import { environmentHere } from './config/env.ts'
import { backUpHere, run } from './features/backups/index.ts'

process.exitCode = await run(backUpHere, process.argv.slice(2), environmentHere())
