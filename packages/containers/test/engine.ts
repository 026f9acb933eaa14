// A Docker Engine of our own: its own socket, data and networks, and nothing left behind.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freeAddressPool } from './address-pool.ts'
import type { Namespace } from './lan.ts'
import { endProcessesOf, removeBridgesIn, unmountBelow } from './leftovers.ts'
import { dockerd, nsenter, programEnvironment } from './programs.ts'

export interface Engine extends AsyncDisposable {
  /** Its own files, what it runs by included. */
  folder: string
  socketPath: string
  /** Where it keeps images and containers. */
  dataRoot: string
  /** As when the machine is started again: containers are stopped, and come back as they should. Starts one that was killed, too. */
  restart(): Promise<void>
  /** As when it crashes; the containers' processes go on by themselves. */
  kill(): Promise<void>
}

interface Place {
  folder: string
  socketPath: string
  dataRoot: string
  /** Where its networks get their addresses from. */
  addressPool: string
  /** Null is the machine's own network. */
  namespace: Namespace | null
}

/** `dataRoot`: elsewhere than in its own temporary folder. `namespace`: on a network of its own, as another machine. */
export interface EngineOptions { dataRoot?: string, namespace?: Namespace }

export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dezky-engine-'))
  const dataRoot = options.dataRoot ?? path.join(folder, 'data')
  const { namespace = null } = options
  const addressPool = namespace?.addressPool ?? await freeAddressPool()
  const place = { folder, socketPath: path.join(folder, 'engine.sock'), dataRoot, addressPool, namespace }
  const [first, storage] = await startOnAnyStorage(place)
  let child = first
  return {
    folder, socketPath: place.socketPath, dataRoot,
    async restart() {
      await end(child, 'SIGTERM')
      child = await start(place, storage)
    },
    async kill() {
      await end(child, 'SIGKILL')
      // Its containerd dies with it, but may be waiting for its burial still: the next engine would take it for one that lives.
      await rm(path.join(folder, 'exec/containerd/containerd.pid'), { force: true })
    },
    async [Symbol.asyncDispose]() {
      // Nobody waits for containers that ignore a SIGTERM; they are ended with what else is left.
      await end(child, 'SIGKILL')
      await clean(place)
    },
  }
}

async function startOnAnyStorage(place: Place): Promise<[ChildProcess, storage: string]> {
  try {
    return [await start(place, 'overlay2'), 'overlay2']
  }
  catch {
    return [await start(place, 'vfs'), 'vfs']
  }
}

async function start(place: Place, storage: string): Promise<ChildProcess> {
  if (!dockerd) throw new Error('There is no dockerd that may be started; install docker.io, and be root.')
  const log = await open(path.join(place.folder, 'log'), 'a')
  const [program, ...argv] = [...enter(place), dockerd, ...argumentsOf(place, storage)] as [string, ...string[]]
  const child = spawn(program, argv, { stdio: ['ignore', log.fd, log.fd], env: programEnvironment })
  await log.close()
  await answering(child, place)
  return child
}

function enter({ namespace }: Place): string[] {
  return namespace && nsenter ? [nsenter, `--net=${namespace.path}`] : []
}

/** Containers share the machine's firewall with nobody: no iptables, no default bridge; they are reached at their own addresses. */
function argumentsOf({ folder, socketPath, dataRoot, addressPool, namespace }: Place, storage: string): string[] {
  const name = path.basename(folder)
  return [
    '--host', `unix://${socketPath}`, '--data-root', dataRoot, '--exec-root', path.join(folder, 'exec'),
    '--pidfile', path.join(folder, 'pid'), '--storage-driver', storage, '--cgroup-parent', `/${name}`,
    '--containerd-namespace', name, '--containerd-plugins-namespace', `${name}-plugins`,
    '--iptables=false', '--ip6tables=false', '--bridge=none', '--default-address-pool', `base=${addressPool},size=26`,
    '--shutdown-timeout', '1', ...(namespace ? ['--insecure-registry', namespace.network] : []),
  ]
}

async function answering(child: ChildProcess, { socketPath, folder }: Place): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await isAnswering(socketPath)) return
    if (hasEnded(child)) break
    await delay(25)
  }
  await end(child, 'SIGKILL')
  const said = await readFile(path.join(folder, 'log'), 'utf8')
  throw new Error(`dockerd does not answer:\n${said.split('\n').slice(-12).join('\n')}`)
}

function isAnswering(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = http.get({ socketPath, path: '/_ping', agent: false, timeout: 1_000 }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(false))
  })
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (hasEnded(child)) return
  const gone = once(child, 'exit')
  child.kill(signal)
  const patience = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await gone
  clearTimeout(patience)
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function clean({ folder, dataRoot, addressPool, namespace }: Place): Promise<void> {
  await endProcessesOf(folder)
  await unmountBelow(dataRoot)
  await unmountBelow(folder)
  if (!namespace) await removeBridgesIn(addressPool)
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
