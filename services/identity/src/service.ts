// From configuration to a listening service; also how tests start one.
import { buildApp } from './app.ts'
import type { Config } from './config/config.ts'
import type { Secrets } from './config/secrets.ts'
import { type Context, createContext, type Overrides } from './context.ts'
import { repeat } from './repeat.ts'

const minute = 60_000

export async function startIdentity(
  stack: AsyncDisposableStack, config: Config, secrets: Secrets, overrides: Overrides = {},
): Promise<Context> {
  const context = await createContext(stack, config, secrets, overrides)
  const { log, refreshKeys, tidy } = context
  const app = await buildApp(context)
  stack.defer(() => app.close())
  stack.use(repeat(minute, refreshKeys, error => log.error({ err: error }, 'the signing keys could not be looked at')))
  stack.use(repeat(10 * minute, tidy, error => log.error({ err: error }, 'what has expired could not be removed')))
  await app.listen(config.listen)
  log.info({ issuer: config.issuer, ...config.listen }, 'listening')
  return context
}
