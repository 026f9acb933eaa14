// A network of machines inside this one: each has a network namespace, all are on one bridge, and this machine with them.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { freeAddressPool } from './address-pool.ts'
import { programEnvironment } from './programs.ts'

const run = promisify(execFile)

export interface Namespace {
  /** A file that stands for it. */
  path: string
  /** Its own on the bridge. */
  address: string
  /** Of all on the bridge, as in `172.20.4.0/24`. */
  network: string
  /** For what is on no other machine. */
  addressPool: string
}

export interface Lan extends AsyncDisposable {
  /** Of this machine. */
  address: string
  /** For networks that all of them share. */
  sharedPool: string
  machine(): Promise<Namespace>
  /** As when its cable is pulled out. */
  cutOff(machine: Namespace): Promise<void>
  /** This machine joins a network that has a bridge `br0` in the namespace at this path. */
  join(path: string, address: string): Promise<void>
}

export async function startLan(): Promise<Lan> {
  const name = `dz${randomBytes(3).toString('hex')}`
  // 4,096 addresses from `a.b.c.0` on: a quarter for each machine by itself, a quarter for the bridge, half for what they share.
  const [a, b, c] = (await freeAddressPool()).split('.').map(Number) as [number, number, number]
  const [addressPool, lan, sharedPool] = [`${a}.${b}.${c}.0/22`, `${a}.${b}.${c + 4}`, `${a}.${b}.${c + 8}.0/21`]
  const machines: string[] = []
  let joined = 0
  await ip('link', 'add', name, 'type', 'bridge')
  await ip('address', 'add', `${lan}.1/24`, 'dev', name)
  await ip('link', 'set', name, 'up')
  return {
    address: `${lan}.1`, sharedPool,
    async machine() {
      const own = `${name}-${machines.length}`
      const address = `${lan}.${10 + machines.push(own)}`
      await ip('netns', 'add', own)
      await ip('link', 'add', own, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', own)
      await ip('link', 'set', own, 'master', name, 'up')
      for (const words of [['link', 'set', 'lo', 'up'], ['address', 'add', `${address}/24`, 'dev', 'eth0'], ['link', 'set', 'eth0', 'up'],
        ['route', 'add', 'default', 'via', `${lan}.1`]]) await ip('-n', own, ...words)
      return { path: `/run/netns/${own}`, address, network: `${lan}.0/24`, addressPool }
    },
    async cutOff({ path }) {
      await ip('link', 'set', path.slice('/run/netns/'.length), 'down')
    },
    async join(path, address) {
      const [outside, inside] = [`${name}o${joined}`, `${name}i${joined++}`]
      await ip('link', 'add', outside, 'type', 'veth', 'peer', 'name', inside, 'netns', path)
      await run('nsenter', [`--net=${path}`, 'ip', 'link', 'set', inside, 'master', 'br0', 'up'], { env: programEnvironment })
      await ip('address', 'add', address, 'dev', outside)
      await ip('link', 'set', outside, 'up')
    },
    async [Symbol.asyncDispose]() {
      for (const machine of machines) await ip('netns', 'delete', machine)
      await ip('link', 'delete', name)
    },
  }
}

async function ip(...words: string[]): Promise<void> {
  await run('ip', words, { env: programEnvironment })
}
