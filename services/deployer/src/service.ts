// From configuration to a listening service; also how tests start one.
import { createApp } from './app.ts'
import type { Config } from './config/config.ts'
import type { Secrets } from './config/secrets.ts'
import { createContext, type Overrides } from './context.ts'
import { close } from './http/close.ts'
import type { Context } from './services.ts'

export interface Deployer { context: Context, url: string }

export async function startDeployer(
  stack: AsyncDisposableStack, config: Config, secrets: Secrets, overrides: Overrides = {},
): Promise<Deployer> {
  const context = await createContext(stack, config, secrets, overrides)
  const app = await createApp(context, secrets.adminToken)
  stack.defer(() => close(app))
  const url = await app.listen(config.listen)
  // First of all: while what is under way comes to rest, whoever asks is answered still.
  stack.defer(() => context.rest())
  context.log.info({ url }, 'listening')
  return { context, url }
}
