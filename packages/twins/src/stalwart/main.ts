import { runService } from '@dezky/runtime'
import { readEnvironment } from '../config/env.ts'
import { startStalwart } from './twin.ts'

await runService('stalwart-twin', async (stack) => {
  const { PORT: port, TWIN_DIRECTORY: directory, TWIN_TOKEN: apiKey } = readEnvironment()
  stack.use(await startStalwart({ port, directory, apiKey }))
})
