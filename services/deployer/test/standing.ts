// The deployer with a database, and nothing to deploy to: for what is said before anything runs.
import { randomBytes } from 'node:crypto'
import { type TestDatabase, testDatabase } from '@dezky/database/testing'
import { createLogger } from '@dezky/runtime'
import { configFromEnv } from '../src/config/config.ts'
import { environment } from '../src/config/env.ts'
import { secretsFromEnv } from '../src/config/secrets.ts'
import { type DeployerTables, migrations } from '../src/database/index.ts'
import { startDeployer } from '../src/service.ts'
import { Api } from './api.ts'

export interface Standing extends AsyncDisposable {
  url: string
  database: TestDatabase<DeployerTables>
  /** With the administrator's token. */
  api: Api
  /** Everything that was logged. */
  logged(): string
  /** What was shown where it is started, and logged nowhere. */
  shown(): string
}

export async function startStanding(more: Record<string, string> = {}): Promise<Standing> {
  const stack = new AsyncDisposableStack()
  const database = stack.use(await testDatabase<DeployerTables>(migrations))
  const [lines, shown]: [string[], string[]] = [[], []]
  const log = createLogger({ name: 'deployer', level: 'debug', destination: { write: line => void lines.push(line) } })
  const token = randomBytes(24).toString('hex')
  const env = environment.read({
    DATABASE_URL: database.url, DEPLOYER_TOKEN: token, DEPLOYER_KEYS: randomBytes(32).toString('base64'), PORT: '0', ...more,
  })
  const { url } = await startDeployer(stack, configFromEnv(env), secretsFromEnv(env), { log, show: line => void shown.push(line) })
  return {
    url, database, api: new Api(url, token), logged: () => lines.join(''), shown: () => shown.join(''),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}
