import { runService } from '@dezky/runtime'
import { createApp } from './app.ts'
import { toConfig } from './config/config.ts'
import { readEnvironment } from './config/env.ts'
import { toSecrets } from './config/secrets.ts'
import { createServices } from './context.ts'

await runService('platform-api', async (stack) => {
  const env = readEnvironment()
  const config = toConfig(env)
  const services = await createServices(stack, config, toSecrets(env))
  const app = await createApp(services)
  stack.defer(() => app.close())
  await app.listen(config.listen)
})
