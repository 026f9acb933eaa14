// What `npm start` and `npm run dev` share: options, signals, the screen, the exit code.
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConfigurationError } from '@dezky/runtime'
import { type Cloud, startCloud } from './cloud.ts'
import { describeEnvironments } from './environments.ts'
import { helpText } from './help.ts'
import { type Options, readOptions } from './options.ts'
import { processNames, urls } from './processes.ts'
import { Refusal, refuseAnotherDirectory } from './refusal.ts'
import { readyScreen } from './screen.ts'
import { upstreams } from './twins.ts'
import { environment } from './variables.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

export async function run(args: string[], mode: { watch: boolean }): Promise<void> {
  try {
    const options = readOptions(args, process.env['INIT_CWD'] ?? process.cwd())
    if (options.help) printHelp()
    else await live(options, mode.watch)
  }
  catch (error) {
    console.error(error instanceof Refusal || error instanceof ConfigurationError ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

function printHelp(): void {
  const described = describeEnvironments()
  const own = { title: 'npm start', variables: environment.describe() }
  console.log(helpText([own, ...processNames.map(name => ({ title: name, variables: described[name] }))]))
}

async function live(options: Options, watch: boolean): Promise<void> {
  refuseAnotherDirectory(process.env)
  const life = lifetime()
  await using stack = new AsyncDisposableStack()
  const cloud = await startCloud({
    root,
    dataDirectory: options.dataDirectory,
    variables: environment.read(process.env),
    given: process.env,
    watch,
    signal: life.signal,
    say: line => console.log(`  ${line}`),
    giveUp: life.fail,
  }, stack).catch(error => life.signal.aborted ? null : Promise.reject(error))
  if (!cloud) return
  console.log(readyScreen(screenOf(cloud)))
  await life.ended
  console.log('\n  Stopping…')
}

/** Ends at the first signal; more of them change nothing, since stopping is bounded. A sentence to `fail` ends it with an error. */
function lifetime() {
  const controller = new AbortController()
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>()
  ended.catch(() => undefined)
  const end = () => {
    controller.abort()
    resolve()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  const fail = (sentence: string) => reject(new Refusal(sentence))
  return { signal: controller.signal, ended, fail }
}

function screenOf({ data, ports, secrets, database, firstStart }: Cloud) {
  const to = urls(ports)
  const shown = (path: string) => relative(root, path).startsWith('..') ? path : relative(root, path)
  return {
    seconds: process.uptime(),
    operator: to.operator,
    portal: to.portal,
    apiDocs: `${to.api}/docs`,
    deployer: to.deployer ?? null,
    ...upstreams(ports, process.env),
    email: secrets.admin.email,
    password: secrets.admin.password,
    firstStart,
    data: shown(data.path),
    elsewhere: database.dataDirectory?.startsWith(data.path) === false ? database.dataDirectory : null,
    logs: shown(data.logs),
  }
}
