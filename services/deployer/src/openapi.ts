// The API's description without a running API.
import { createLogger, systemClock } from '@dezky/runtime'
import { createApp } from './app.ts'
import { configFromEnv } from './config/config.ts'
import { environment } from './config/env.ts'
import type { Context } from './services.ts'

/** The OpenAPI 3.1 document, as `/openapi.json` gives it with every setting at its default. */
export async function buildOpenApi(): Promise<object> {
  const config = configFromEnv(environment.read({
    DATABASE_URL: 'postgres://unused', DEPLOYER_TOKEN: 'unused'.repeat(8), DEPLOYER_KEYS: Buffer.alloc(32).toString('base64'),
  }))
  // Routes are registered and described here, but never called: they need nothing of what they would work with.
  const context = { config, clock: systemClock, log: createLogger({ name: 'openapi', level: 'silent' }) } as Context
  const app = await createApp(context, '')
  await app.ready()
  const document = app.swagger()
  await app.close()
  return document
}
