// Runs a service under `node --watch`, which does not notice when its own parent is gone: this does, and ends it.
import { spawn } from 'node:child_process'

const watched = spawn(process.execPath, ['--watch', '--watch-preserve-output', ...process.argv.slice(2)], { stdio: 'inherit' })
for (const event of ['SIGTERM', 'disconnect']) process.on(event, () => watched.kill('SIGTERM'))
watched.on('exit', code => process.exit(code ?? 0))
