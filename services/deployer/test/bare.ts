// The deployer with a real database and nothing else: for what is decided and written down, and touches no host.
import { randomBytes } from 'node:crypto'
import { type TestDatabase, testDatabase } from '@dezky/database/testing'
import { createLogger } from '@dezky/runtime'
import { configFromEnv } from '../src/config/config.ts'
import { environment } from '../src/config/env.ts'
import { secretsFromEnv } from '../src/config/secrets.ts'
import { type DeployerTables, migrations } from '../src/database/index.ts'
import { startDeployer } from '../src/service.ts'
import type { Context } from '../src/services.ts'
import { Api } from './api.ts'

export interface Bare extends AsyncDisposable {
  database: TestDatabase<DeployerTables>
  context: Context
  url: string
  token: string
  api: Api
  logged(): string
}

/** Nobody works on what is asked for. `env`: what the process is started with besides. */
export async function startBare(env: Record<string, string> = {}, given?: TestDatabase<DeployerTables>): Promise<Bare> {
  const stack = new AsyncDisposableStack()
  const database = given ?? stack.use(await testDatabase<DeployerTables>(migrations))
  const lines: string[] = []
  const log = createLogger({ name: 'deployer', level: 'info', destination: { write: line => void lines.push(line) } })
  const token = randomBytes(24).toString('hex')
  const read = environment.read({
    DATABASE_URL: database.url, DEPLOYER_TOKEN: token, DEPLOYER_KEYS: keys, PORT: '0', LEASE_SECONDS: '1', ...env,
  })
  try {
    const { context, url } = await startDeployer(stack, configFromEnv(read), secretsFromEnv(read), { log, show: () => {} })
    await context.reconciler.stop()
    const api = new Api(url, token)
    return { database, context, url, token, api, logged: () => lines.join(''), [Symbol.asyncDispose]: () => stack.disposeAsync() }
  }
  catch (error) {
    await stack.disposeAsync()
    throw error
  }
}

const keys = randomBytes(32).toString('base64')
