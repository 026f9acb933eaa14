// The API's description without a running API.
import { createLogger } from '@dezky/runtime'
import { createApp } from './app.ts'
import { toConfig } from './config/config.ts'
import { environment } from './config/env.ts'
import type { Services } from './services.ts'

/** The OpenAPI 3.1 document, as `/openapi.json` gives it with every setting at its default. */
export async function buildOpenApi(): Promise<object> {
  const config = toConfig(environment.read({
    DATABASE_URL: 'postgres://unused', IDENTITY_ADMIN_TOKEN: 'unused'.repeat(8), SECRETS_KEY: Buffer.alloc(32).toString('base64'),
  }))
  // Routes are registered and described here, but never called: they need nothing of what they would work with.
  const services = { config, log: createLogger({ name: 'openapi', level: 'silent' }) } as Services
  const app = await createApp(services)
  await app.ready()
  const document = app.swagger()
  await app.close()
  return document
}
