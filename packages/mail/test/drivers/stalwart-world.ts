// The driver and the twin it talks to, with every exchange held against the server's own schema.
import { type StalwartTwin, startStalwart } from '@dezky/twins/stalwart'
import { contract, judgeRegistry, watchExchanges } from '@dezky/twins/testing'
import { stalwart } from '../../src/drivers/stalwart/stalwart.ts'
import type { MailUnderTest } from '../contract/world.ts'

export const schema = contract('stalwart-registry-0.16.18.json')

interface DkimDelays { ed25519Ms: number, rsaMs: number }

export type World = MailUnderTest & { twin: StalwartTwin, watch: ReturnType<typeof watchExchanges> }

export async function startWorld(dkim: DkimDelays = { ed25519Ms: 0, rsaMs: 20 }): Promise<World> {
  const watch = watchExchanges(schema ? judgeRegistry(schema) : null)
  const twin = await startStalwart({ onExchange: watch.onExchange, dkim })
  const mail = stalwart({ url: twin.url, apiKey: twin.apiKey, timeoutMs: 5_000 })
  return {
    twin, watch, mail,
    unreachable: stalwart({ url: 'http://127.0.0.1:1', apiKey: 'API_any' }),
    plantDomain: async name => void await plant(twin, 'x:Domain', {
      name, description: 'by hand', aliases: {}, certificateManagement: { '@type': 'Manual' }, dkimManagement: { '@type': 'Manual' },
      dnsManagement: { '@type': 'Manual' }, subAddressing: { '@type': 'Enabled' },
    }),
    async plantAddressee(kind, address) {
      const [name = '', domain] = address.split('@')
      const [domainId = ''] = stored(twin, 'x:Domain').filter(([, object]) => object['name'] === domain).map(([id]) => id)
      const fixed = kind === 'list' ? { recipients: {} } : { '@type': 'User' }
      return plant(twin, kind === 'list' ? 'x:MailingList' : 'x:Account', { ...fixed, name, domainId, description: 'by hand', aliases: {} })
    },
    async addresses() {
      const domains = new Map(stored(twin, 'x:Domain').map(([id, { name }]) => [id, String(name)]))
      return ['x:Account', 'x:MailingList'].flatMap(type => stored(twin, type))
        .map(([, { name, domainId }]) => `${String(name)}@${domains.get(String(domainId))}`)
    },
    [Symbol.asyncDispose]: () => twin[Symbol.asyncDispose](),
  }
}

export function stored(twin: StalwartTwin, type: string): [string, Record<string, unknown>][] {
  return twin.store.collection<Record<string, unknown>>(type).entries()
}

interface Planted { methodResponses: [[string, { created: { new: { id: string } } }]] }

/** As somebody else would, with the same protocol. */
async function plant(twin: StalwartTwin, type: string, object: Record<string, unknown>): Promise<string> {
  const response = await fetch(`${twin.url}/jmap`, {
    method: 'POST', headers: { authorization: `Bearer ${twin.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ using: [], methodCalls: [[`${type}/set`, { create: { new: object } }, '0']] }),
  })
  const { methodResponses: [[, { created }]] } = await response.json() as Planted
  return created.new.id
}
