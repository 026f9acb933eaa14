// Stalwart 0.16.18's registry, as much of it as a control plane touches.
import type { Store } from '../store.ts'
import { startTwin, type Twin, type TwinOptions } from '../twin.ts'
import type { DkimDelays } from './dkim.ts'
import { propertiesOf, withDefaults } from './encoding.ts'
import { refusals } from './refusals.ts'
import { objectsOf, typeNamed } from './registry.ts'
import { serveRoutes } from './routes.ts'

export interface StalwartOptions extends TwinOptions {
  apiKey?: string
  /** Its name on the internet: where the records point, and what its session says. */
  hostname?: string
  /** How long after a domain its keys appear; default: 50 ms and 400 ms. */
  dkim?: DkimDelays
  /** Default 4, as the server has it for an account without `unlimitedRequests`. */
  concurrentRequests?: number
}

export interface StalwartTwin extends Twin { apiKey: string }

export async function startStalwart(options: StalwartOptions = {}): Promise<StalwartTwin> {
  const { apiKey = 'API_twin', hostname = 'mail.dezky.test', dkim = { ed25519Ms: 50, rsaMs: 400 }, concurrentRequests = 4 } = options
  const twin = await startTwin({
    name: 'stalwart',
    refusals,
    serve(app, { store }) {
      prepare(store, hostname)
      serveRoutes(app, { store, apiKey, delays: dkim, publicUrl: `https://${hostname}`, concurrentRequests })
    },
  }, options)
  return { ...twin, apiKey }
}

function prepare(store: Store, hostname: string): void {
  const mailExchangers = { 0: { hostname: null, priority: 10 } }
  store.collection('x:SystemSettings').put('singleton', { defaultHostname: hostname, mailExchangers })
  const type = typeNamed('x:Authentication')
  const authentication = objectsOf(store, 'x:Authentication')
  if (type && !authentication.get('singleton')) authentication.put('singleton', withDefaults(propertiesOf(type, {}), {}))
}
