// A real HAProxy in a folder of its own, on a free port.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { HaproxyOptions } from '../../src/drivers/haproxy/options.ts'
import { renderConfiguration } from '../../src/drivers/haproxy/render.ts'
import { command } from '../../src/drivers/haproxy/runtime.ts'

/** Null where it is not installed: suites that need it are then skipped. */
const program = ['/usr/sbin', '/usr/local/sbin'].map(folder => join(folder, 'haproxy')).find(isExecutable) ?? null

export const canRunProxy = program !== null

export interface HaproxyProcess extends AsyncDisposable {
  options: HaproxyOptions
  start(): Promise<void>
  /** At once, as when the machine loses power. */
  kill(): Promise<void>
}

export async function startHaproxy({ slots = 8 } = {}): Promise<HaproxyProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'dezky-haproxy-'))
  const at = (name: string) => join(folder, name)
  const publicAddress = { host: '127.0.0.1', port: await freePort() }
  const options = { socketPath: at('admin.sock'), configFile: at('dezky.cfg'), mapFile: at('dezky.map'), publicAddress, slots }
  writeFileSync(at('main.cfg'), `global\n  stats socket ${options.socketPath} level admin\n  maxconn 4000\n  hard-stop-after 1s\n`)
  writeFileSync(options.configFile, renderConfiguration({ bind: publicAddress, mapFile: options.mapFile, slots }, new Map()))
  writeFileSync(options.mapFile, '')
  let child: ChildProcess | undefined

  const proxy: HaproxyProcess = {
    options,
    async start() {
      if (!program) throw new Error('There is no HAProxy; install it.')
      const started = spawn(program, ['-db', '-f', at('main.cfg'), '-f', options.configFile], { stdio: ['ignore', 'ignore', 'pipe'] })
      child = started
      let words = ''
      started.stderr.setEncoding('utf8').on('data', (chunk: string) => words += chunk)
      await answers(options.socketPath, () => started.exitCode, () => words)
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
    async [Symbol.asyncDispose]() {
      await this.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await proxy.start()
  return proxy
}

async function answers(socketPath: string, exitCode: () => number | null, words: () => string): Promise<void> {
  for (let tried = 0; tried < 200; tried++) {
    if (exitCode() !== null) throw new Error(`HAProxy did not start:\n${words()}`)
    if (await command(socketPath, 'show info').then(text => text.includes('Version'), () => false)) return
    await pause(25)
  }
  throw new Error(`HAProxy does not answer:\n${words()}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  }
  catch {
    return false
  }
}
