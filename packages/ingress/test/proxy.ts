// A real HAProxy on loopback (from Debian's haproxy), in a folder of its own.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installedProgram } from '@dezky/runtime/installed-program'
import { haproxyIngress, type HaproxyOptions } from '../src/drivers/haproxy/haproxy.ts'
import { runtimeApi } from '../src/drivers/haproxy/runtime-api.ts'
import { end, type Program, ready, run, somePort } from './program.ts'

export { type Backend, startBackend } from './backend.ts'
export { type Load, startLoad } from './load.ts'

/** Null where it is not installed: suites that need it are then skipped. */
export const haproxy = installedProgram('haproxy')

export interface Proxy extends AsyncDisposable {
  /** For `haproxyIngress`. Every name leads to the public address. */
  options: HaproxyOptions
  /** At once, as when the machine fails. */
  kill(): Promise<void>
  /** With what its files say by now; also after `kill`. */
  restart(): Promise<void>
}

/** `own`: what an administrator has configured besides. */
export async function startProxy({ own = '', ...more }: Partial<HaproxyOptions> & { own?: string } = {}): Promise<Proxy> {
  await using stack = new AsyncDisposableStack()
  const folder = stack.adopt(await mkdtemp(path.join(tmpdir(), 'dezky-haproxy-')), used => rm(used, { recursive: true, force: true }))
  const at = (name: string) => path.join(folder, name)
  await writeFile(at('main.cfg'), `global\n  stats socket ${at('admin.sock')} level admin\n${own}`)
  const options: HaproxyOptions = {
    socketPath: at('admin.sock'), configFile: at('dezky.cfg'), mapFile: at('dezky.map'),
    publicAddress: { host: '127.0.0.1', port: somePort() }, ...more,
  }
  await haproxyIngress(options).probe().catch(() => {})
  let program = await start(folder, options)
  stack.defer(() => end(program))
  const owned = stack.move()
  return {
    options,
    kill: () => end(program),
    async restart() {
      await end(program, 'SIGTERM')
      program = await start(folder, options)
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

async function start(folder: string, { configFile, socketPath }: HaproxyOptions): Promise<Program> {
  if (!haproxy) throw new Error('There is no haproxy; install it.')
  const program = run(haproxy, ['-f', path.join(folder, 'main.cfg'), '-f', configFile])
  if (await ready(program, () => runtimeApi(socketPath).ask('show info'))) return program
  throw new Error(`haproxy did not start: ${program.said()}`)
}
