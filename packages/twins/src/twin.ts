// The skeleton every twin hangs on: a server on loopback, a store, faults, and controls of its own below /_twin.
import Fastify, { type FastifyInstance } from 'fastify'
import { serveControls } from './control.ts'
import { type Exchange, reportExchanges } from './exchange.ts'
import { applyFaults } from './faults/apply.ts'
import { createSwitchboard, type Switchboard } from './faults/switchboard.ts'
import type { Refusals } from './refusal.ts'
import { openStore, type Store } from './store.ts'

export interface TwinDefinition {
  /** The upstream's name in lower case. */
  name: string
  refusals: Refusals
  /** Registers the upstream's routes. `address` is known once it listens. */
  serve(app: FastifyInstance, world: { store: Store, address(): string }): void
}

export interface TwinOptions {
  /** Default: some free port. */
  port?: number
  /** Where its state is kept across runs; default: nowhere. */
  directory?: string
  /** Told of each request and its answer, for tests. */
  onExchange?: (exchange: Exchange) => void
}

export interface Twin extends AsyncDisposable {
  /** Without a trailing slash. */
  url: string
  faults: Switchboard
  store: Store
}

/** A twin listens on loopback only: it believes whoever asks, and holds nothing worth having. */
export async function startTwin(definition: TwinDefinition, options: TwinOptions = {}): Promise<Twin> {
  await using stack = new AsyncDisposableStack()
  const store = stack.use(openStore(options.directory))
  const app = stack.adopt(Fastify({ forceCloseConnections: true, bodyLimit: 16 * 1024 * 1024 }), closing => closing.close())
  const faults = createSwitchboard()
  let url = ''
  // The one thing in which it differs from the real one, so that nobody takes it for that.
  app.addHook('onRequest', async (_, reply) => void reply.header('x-dezky-twin', definition.name))
  if (options.onExchange) reportExchanges(app, options.onExchange)
  applyFaults(app, faults, definition.refusals)
  serveControls(app, { name: definition.name, faults, store })
  definition.serve(app, { store, address: () => url })
  url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 })
  const owned = stack.move()
  return { url, faults, store, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}
