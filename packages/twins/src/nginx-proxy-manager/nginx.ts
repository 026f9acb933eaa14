// A real nginx, in a folder of its own, on a port of its own on loopback.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { installedProgram } from '@dezky/runtime/installed-program'
import { freePort } from '../free-port.ts'
import { mainConfig } from './template.ts'

/** Null where it is not installed: then there is no twin. */
export const nginxProgram = installedProgram('nginx')

export interface Nginx extends AsyncDisposable {
  port: number
  /** Where the configurations of hosts are. */
  hosts: string
  /** Rejects with what nginx says when it would not take its configuration. */
  test(): Promise<void>
  /** Resolves when nginx has been told, which is some time before it has done it. */
  reload(): Promise<void>
  restart(): Promise<void>
}

export async function startNginx(folder: string): Promise<Nginx> {
  if (!nginxProgram) throw new Error('There is no nginx; install it.')
  const program = nginxProgram
  const port = await freePort()
  await prepare(folder, port)
  const say = async (...args: string[]) => {
    await promisify(execFile)(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), ...args])
  }
  let child = await run(program, folder, port)
  return {
    port, hosts: join(folder, 'proxy_host'),
    test: () => say('-tq'),
    reload: () => say('-s', 'reload'),
    async restart() {
      await end(child)
      child = await run(program, folder, port)
    },
    [Symbol.asyncDispose]: () => end(child),
  }
}

async function prepare(folder: string, port: number): Promise<void> {
  for (const name of ['proxy_host', 'temp', 'html']) await mkdir(join(folder, name), { recursive: true })
  await rm(join(folder, 'nginx.pid'), { force: true })
  await writeFile(join(folder, 'html/index.html'), 'Congratulations!')
  await writeFile(join(folder, 'listen.conf'), `listen 127.0.0.1:${port};\n`)
  await writeFile(join(folder, 'nginx.conf'), mainConfig({ resolver: resolver(), isRoot: process.getuid?.() === 0 }))
}

async function run(program: string, folder: string, port: number): Promise<ChildProcess> {
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  while (child.exitCode === null && child.signalCode === null) {
    if (await answers(port)) return child
    await delay(5)
  }
  throw new Error(`nginx did not start: ${readFileSync(join(folder, 'error.log'), 'utf8')}`)
}

/** Fast, and with all its workers, also those that only wait for websockets to end. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => resolve(false)).on('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}

/** As Nginx Proxy Manager: the system's own. */
function resolver(): string {
  const [, address] = /^nameserver\s+([\d.]+)/m.exec(readFileSync('/etc/resolv.conf', 'utf8')) ?? []
  return address ?? '127.0.0.1'
}
