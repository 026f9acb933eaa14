import { runService } from '@dezky/runtime'
import { configFromEnv } from './config/config.ts'
import { readEnvironment } from './config/env.ts'
import { secretsFromEnv } from './config/secrets.ts'
import { startDeployer } from './service.ts'

await runService('deployer', async (stack) => {
  const env = readEnvironment()
  await startDeployer(stack, configFromEnv(env), secretsFromEnv(env))
})
