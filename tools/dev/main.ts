// The same cloud as `npm start`, with every process restarted or reloaded when its files change.
import { run } from '../start/run.ts'

await run(process.argv.slice(2), { watch: true })
