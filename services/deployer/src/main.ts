import { runService } from '@dezky/runtime'
import { configFromEnv } from './config/config.ts'
import { readEnvironment } from './config/env.ts'
import { secretsFromEnv } from './config/secrets.ts'
import { startDeployer } from './service.ts'

let graceMs = 10_000

await runService('deployer', async (stack) => {
  const env = readEnvironment()
  const config = configFromEnv(env)
  graceMs = config.graceMs
  await startDeployer(stack, config, secretsFromEnv(env))
}, { graceMs: () => graceMs })
