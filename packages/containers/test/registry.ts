// A real registry (Debian's docker-registry) on a free port of this machine, with its data in a temporary folder.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { RegistryCredentials } from '../src/index.ts'
import { dockerRegistry, programEnvironment } from './programs.ts'

export interface Registry extends AsyncDisposable {
  /** As it stands before a repository's name: `127.0.0.1:41234`. Engines speak to loopback without TLS. */
  host: string
  url: string
  /** What it wants; null where everybody may come. */
  credentials: RegistryCredentials | null
}

export interface RegistryOptions {
  /** Where it tells of what is pushed and pulled. */
  notifications?: { url: string, headers?: Record<string, string> }
  /** Where it listens; default 127.0.0.1. */
  address?: string
  /** Only who gives the right password may come. */
  auth?: boolean
}

const credentials = { username: 'dezky', password: 'correct-horse' }
const passwordFile = `${credentials.username}:$2b$04$3zBiXInJQ5DIxhhV9TnVDuloGHFoF3J3jr08qGyUXB1QvG8oKo.3G\n`

export async function startRegistry(options: RegistryOptions = {}): Promise<Registry> {
  if (!dockerRegistry) throw new Error('There is no docker-registry; install it.')
  const folder = await mkdtemp(path.join(tmpdir(), 'dezky-registry-'))
  await writeFile(path.join(folder, 'passwords'), passwordFile)
  await writeFile(path.join(folder, 'config.yml'), JSON.stringify(configuration(folder, options)))
  const child = spawn(dockerRegistry, ['serve', path.join(folder, 'config.yml')], {
    stdio: ['ignore', 'ignore', 'pipe'], env: programEnvironment,
  })
  const host = await listening(child)
  return {
    host, url: `http://${host}`, credentials: options.auth ? credentials : null,
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit')
      if (child.exitCode === null && child.kill('SIGKILL')) await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** JSON is YAML, too. */
function configuration(folder: string, { notifications, auth, address = '127.0.0.1' }: RegistryOptions): object {
  return {
    version: 0.1,
    log: { level: 'info', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: path.join(folder, 'data') }, delete: { enabled: true } },
    http: { addr: `${address}:0` },
    ...(auth ? { auth: { htpasswd: { realm: 'dezky', path: path.join(folder, 'passwords') } } } : {}),
    ...(notifications ? { notifications: { endpoints: [endpoint(notifications)] } } : {}),
  }
}

function endpoint({ url, headers = {} }: NonNullable<RegistryOptions['notifications']>): object {
  const lists = Object.entries(headers).map(([name, value]) => [name, [value]])
  return { name: 'test', url, headers: Object.fromEntries(lists), timeout: '5s', threshold: 5, backoff: '100ms' }
}

/** It takes a port of its own choice, and says which. */
async function listening(child: ChildProcess): Promise<string> {
  const said: string[] = []
  for await (const line of createInterface(child.stderr!)) {
    said.push(line)
    const [, address] = /listening on ([\d.]+:\d+)/.exec(line) ?? []
    if (address) {
      // What nobody reads would fill the pipe, and halt it.
      child.stderr!.resume()
      return address
    }
  }
  throw new Error(`docker-registry has ended:\n${said.slice(-5).join('\n')}`)
}
