// Addresses for the networks of one engine, that no network of this machine has.
import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { BlockList } from 'node:net'

/** 4,096 addresses out of 172.18.0.0 to 172.31.255.255, drawn by lot: two engines at the same time would not see each other's yet. */
export async function freeAddressPool(): Promise<string> {
  const routes = await routedNetworks()
  for (let tries = 0; tries < 100; tries++) {
    const pool = `172.${randomInt(18, 32)}.${16 * randomInt(0, 16)}.0/20`
    if (!routes.some(({ address }) => poolOf(pool).check(address))) return pool
  }
  throw new Error('Every private network from 172.18.0.0 on seems to be in use.')
}

/** Networks with a route, as in `172.31.200.0`, and the interface that leads there. */
export async function routedNetworks(): Promise<{ address: string, device: string }[]> {
  const lines = (await readFile('/proc/net/route', 'utf8')).trim().split('\n').slice(1)
  return lines.map((line) => {
    const [device = '', hexadecimal = ''] = line.split('\t')
    return { device, address: [...Buffer.from(hexadecimal, 'hex').reverse()].join('.') }
  })
}

export function poolOf(cidr: string): BlockList {
  const [address = '', prefix] = cidr.split('/')
  const pool = new BlockList()
  pool.addSubnet(address, Number(prefix))
  return pool
}
