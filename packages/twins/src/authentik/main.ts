import { runService } from '@dezky/runtime'
import { readEnvironment } from '../config/env.ts'
import { startAuthentik } from './twin.ts'

await runService('authentik-twin', async (stack) => {
  const { PORT: port, TWIN_DIRECTORY: directory, TWIN_TOKEN: token, TWIN_VERSION: version } = readEnvironment()
  stack.use(await startAuthentik({ port, directory, token, version }))
})
