// What it is, and whether it takes changes.
import { z } from 'zod'
import { IngressRejected } from '../../errors.ts'
import type { ProxyFacts } from '../../ingress.ts'
import { markIn } from './block.ts'
import { change } from './change.ts'
import type { Connection } from './connection.ts'
import { type Host, type Hosts, isServed } from './hosts.ts'

const health = z.object({ version: z.object({ major: z.int(), minor: z.int(), revision: z.int() }) })

/** Nothing says whether nginx takes its configuration but a change: after one that failed, a host of ours is written as it is. */
export async function probe({ askOpenly }: Connection, hosts: Hosts, lastFailed: boolean): Promise<ProxyFacts> {
  const version = (await askOpenly('/', health))?.version
  const facts = { product: 'Nginx Proxy Manager', version: version ? [version.major, version.minor, version.revision].join('.') : null }
  if (version?.major !== 2) return { ...facts, valid: false, problem: 'We know releases 2.x only.' }
  const ours = (await hosts.all()).filter(({ advanced_config }) => markIn(advanced_config))
  const broken = lastFailed ? await triedWith(ours.find(isServed), hosts) : null
  return { ...facts, valid: broken === null, problem: broken ?? darkOnes(ours) }
}

async function triedWith(host: Host | undefined, hosts: Hosts): Promise<string | null> {
  if (!host) return null
  return change(hosts, host, { forward_port: host.forward_port }).then(() => null, (error: unknown) => {
    if (error instanceof IngressRejected && error.reason === 'broken') return error.message
    throw error
  })
}

function darkOnes(ours: Host[]): string | null {
  const dark = ours.filter(host => host.enabled && host.meta.nginx_online === false)
  return dark.length === 0 ? null : `nginx does not serve ${dark.flatMap(({ domain_names }) => domain_names).join(', ')}.`
}
