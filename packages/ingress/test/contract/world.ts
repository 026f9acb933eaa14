// What a driver's test provides, and what the suite makes of it.
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { type Ingress, type Route, type Target, verify } from '../../src/index.ts'

export interface IngressUnderTest extends AsyncDisposable {
  ingress: Ingress
  /** The same driver with nothing at the other end. */
  unreachable: Ingress
  publicAddress: { host: string, port: number }
  /** Leads a name somewhere, as an administrator would by hand; it then answers "by hand". */
  plantRoute(host: string): Promise<void>
  /** The proxy, as it comes back with the machine. */
  restart(): Promise<void>
  /** Whether a client may find its connection closed when it wants to use it again. */
  closesConnections: boolean
}

/** A name nobody else uses. */
export function freshHost(): string {
  return `${randomUUID().slice(0, 8)}.example.test`
}

export function freshId(): string {
  return randomUUID()
}

/** Led, and seen to be. */
export async function lead(ingress: Ingress, route: Route): Promise<void> {
  await ingress.lead(route)
  const ids = route.targets.map(({ id }) => id)
  expect(await verify(ingress, route.host, ids, { everyMs: 5 })).toMatchObject({ ok: true, last: { problem: null } })
}

export function routeTo(host: string, ...targets: Target[]): Route {
  return { host, targets }
}
