import { runService } from '@dezky/runtime'
import { configFromEnv } from './config/config.ts'
import { readEnvironment } from './config/env.ts'
import { secretsFromEnv } from './config/secrets.ts'
import { startIdentity } from './service.ts'

await runService('identity', async (stack) => {
  const env = readEnvironment()
  await startIdentity(stack, configFromEnv(env), secretsFromEnv(env))
})
