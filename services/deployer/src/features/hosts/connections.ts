// One connection for each host, made when it is first needed and anew when the host was changed.
import { z } from 'zod'
import type { Containers } from '@dezky/containers'
import type { Keyring } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import { opened } from '../../database/seal.ts'
import { readHost, type SealedHost } from './host.store.ts'
import type { Host } from './host.ts'

export const tlsSchema = z.object({ ca: z.string(), cert: z.string(), key: z.string() })
export type Tls = z.infer<typeof tlsSchema>

export type ConnectHost = (host: Host, tls: Tls | null) => Containers

export interface HostConnections extends AsyncDisposable {
  /** Throws when there is no such host. */
  of(hostId: string): Promise<{ host: Host, containers: Containers }>
  /** Null when there is none, or none any more. */
  find(hostId: string): Promise<{ host: Host, containers: Containers } | null>
}

export function createHostConnections(db: Db, keyring: Keyring, connect: ConnectHost): HostConnections {
  const open = new Map<string, { version: number, containers: Containers }>()

  function connected(host: SealedHost): Containers {
    const known = open.get(host.id)
    if (known?.version === host.version) return known.containers
    const containers = connect(host, tlsOf(keyring, host))
    drop(host.id)
    open.set(host.id, { version: host.version, containers })
    return containers
  }

  /** Whoever listens to it begins anew. */
  function drop(hostId: string): void {
    void open.get(hostId)?.containers[Symbol.asyncDispose]()
    open.delete(hostId)
  }

  async function find(hostId: string) {
    const host = await readHost(db, hostId)
    if (!host) drop(hostId)
    return host && { host, containers: connected(host) }
  }

  return {
    find,
    async of(hostId) {
      const found = await find(hostId)
      if (!found) throw new Error(`There is no host ${hostId}.`)
      return found
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...open.values()].map(({ containers }) => containers[Symbol.asyncDispose]()))
    },
  }
}

function tlsOf(keyring: Keyring, { id, name, secret }: SealedHost): Tls | null {
  const text = opened(keyring, secret, `host ${id}`, `The TLS certificate of the host ${name}`)
  return text === null ? null : tlsSchema.parse(JSON.parse(text))
}
