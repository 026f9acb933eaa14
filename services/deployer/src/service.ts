// From configuration to a running service; also how tests start one.
import type { Config } from './config/config.ts'
import type { Secrets } from './config/secrets.ts'
import { createContext, type Overrides } from './context.ts'
import type { Context } from './services.ts'

export async function startDeployer(
  stack: AsyncDisposableStack, config: Config, secrets: Secrets, overrides: Overrides = {},
): Promise<Context> {
  return createContext(stack, config, secrets, overrides)
}
