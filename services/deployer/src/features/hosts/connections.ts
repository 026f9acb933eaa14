// One connection for each host, made when it is first needed and anew when the host was changed.
import { z } from 'zod'
import type { Containers } from '@dezky/containers'
import type { Keyring } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
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
    void known?.containers[Symbol.asyncDispose]()
    const containers = connect(host, host.sealed ? opened(keyring, host, host.sealed) : null)
    open.set(host.id, { version: host.version, containers })
    return containers
  }

  async function find(hostId: string) {
    const host = await readHost(db, hostId)
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

function opened(keyring: Keyring, { id, name }: Host, sealed: { keyId: string, bytes: Buffer }): Tls {
  const text = keyring.open(sealed, `host ${id}`)
  if (text === null) throw new Error(`The certificates of the host ${name} were sealed with a key that DEPLOYER_KEYS no longer holds.`)
  return tlsSchema.parse(JSON.parse(text))
}
