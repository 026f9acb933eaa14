import { runService } from '@dezky/runtime'
import { readEnvironment } from '../config/env.ts'
import { startOcis } from './twin.ts'

await runService('ocis-twin', async (stack) => {
  const { PORT: port, TWIN_DIRECTORY: directory, TWIN_TOKEN: appToken, TWIN_ISSUER: issuer } = readEnvironment()
  stack.use(await startOcis({ port, directory, appToken, ...issuer ? { issuer } : {} }))
})
