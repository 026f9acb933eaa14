// A cloud of its own for a journey: started the way a person starts it, on ports and data of its own.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export interface RunningCloud extends AsyncDisposable {
  /** The deployer is there where a Docker Engine is. */
  urls: { operator: string, portal: string, api: string, identity: string, mail: string, files: string, deployer?: string }
  admin: { email: string, password: string }
  pids: Record<string, number>
  /** The folder it keeps everything in. */
  data: string
  /** As Ctrl-C does, unless another signal is named. */
  stop(signal?: 'SIGINT' | 'SIGKILL'): Promise<void>
  /** On the same data as before; `changed` are variables that are others now. */
  start(changed?: Record<string, string>): Promise<void>
  /** What `npm start` printed so far. */
  output(): string
}

export async function startCloud(firstPort: number, variables: Record<string, string> = {}): Promise<RunningCloud> {
  const data = await mkdtemp(path.join(tmpdir(), 'dezky-journey-'))
  // Postgres has a user of its own when this runs as root, and must be able to pass through.
  await chmod(data, 0o711)
  let running = launch(data, firstPort, variables)
  const cloud: RunningCloud = {
    ...await untilReady(data, running),
    data,
    output: () => running.output,
    stop: (signal = 'SIGINT') => end(running.child, signal),
    async start(changed = {}) {
      running = launch(data, firstPort, { ...variables, ...changed })
      Object.assign(cloud, await untilReady(data, running))
    },
    async [Symbol.asyncDispose]() {
      await end(running.child, 'SIGINT')
      await rm(data, { recursive: true, force: true })
    },
  }
  return cloud
}

interface Launched { child: ChildProcess, output: string }

function launch(data: string, port: number, variables: Record<string, string>): Launched {
  const [portal, operator, api, identity, postgres, mail, files, deployer] = [0, 1, 2, 3, 4, 5, 6, 7].map(offset => String(port + offset))
  const child = spawn(process.execPath, [path.join(root, 'tools/start/main.ts'), '--data', data], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // Whether there is an engine on the machine makes no difference to a journey.
      DOCKER_HOST: 'none', ...variables,
      PORTAL_PORT: portal, OPERATOR_PORT: operator, API_PORT: api, IDENTITY_PORT: identity, POSTGRES_PORT: postgres,
      MAIL_PORT: mail, FILES_PORT: files, DEPLOYER_PORT: deployer,
    },
  })
  const launched = { child, output: '' }
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => launched.output += text)
  return launched
}

async function untilReady(data: string, launched: Launched): Promise<Pick<RunningCloud, 'urls' | 'admin' | 'pids'>> {
  for (let attempt = 0; attempt < 3000; attempt++) {
    if (launched.child.exitCode !== null) throw new Error(`The cloud did not start:\n${launched.output}`)
    const text = await readFile(path.join(data, 'run.json'), 'utf8').catch(() => null)
    const run = text && JSON.parse(text)
    if (run?.ready && isAlive(Object.values<number>(run.pids))) return run
    await delay(100)
  }
  throw new Error('The cloud was not ready within five minutes.')
}

/** A run file left behind by a killed starter names processes that are gone. */
function isAlive(pids: number[]): boolean {
  return pids.every((pid) => {
    try {
      return process.kill(pid, 0)
    }
    catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'EPERM'
    }
  })
}

async function end(child: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill(signal)
  await gone
}
