// The driver and the twin it talks to, with every exchange held against the server's own schema.
import { type OcisTwin, startOcis } from '@dezky/twins/ocis'
import { contract, judgeLibreGraph, watchExchanges } from '@dezky/twins/testing'
import { ocis, type OcisOptions } from '../../src/drivers/ocis/ocis.ts'
import type { Files } from '../../src/index.ts'
import type { FilesUnderTest } from '../contract/world.ts'

export const schema = contract('libregraph-ocis-1.0.4.json')

export interface World extends FilesUnderTest {
  twin: OcisTwin
  watch: ReturnType<typeof watchExchanges>
  driver(more: Partial<OcisOptions>): Files
}

export async function startWorld(product: OcisOptions['product'] = 'ocis'): Promise<World> {
  const watch = watchExchanges(schema ? judgeLibreGraph(schema) : null)
  const twin = await startOcis({ onExchange: watch.onExchange })
  const { user, appToken, url } = twin
  const driver = (more: Partial<OcisOptions>) => ocis({ url, user, appToken, product, timeoutMs: 5_000, ...more })
  return {
    twin, watch, driver,
    files: driver({}),
    unreachable: driver({ url: 'http://127.0.0.1:1' }),
    plantSpace: (tenantId, name) => plant(twin, { name, driveAlias: `project/dz-${tenantId}`, description: 'by hand' }),
    async fill(id, used) {
      const drive = twin.state.drives.get(id)
      if (drive) twin.state.drives.put(id, { ...drive, used })
    },
    spaces: async () => twin.state.drives.entries().map(([externalId, { name, used }]) => ({ externalId, name, usedBytes: used })),
    [Symbol.asyncDispose]: () => twin[Symbol.asyncDispose](),
  }
}

/** As somebody else would, with the same protocol. */
export async function plant({ url, user, appToken }: OcisTwin, drive: Record<string, unknown>): Promise<string> {
  const response = await fetch(`${url}/graph/v1.0/drives`, {
    method: 'POST', body: JSON.stringify(drive),
    headers: { authorization: `Basic ${btoa(`${user}:${appToken}`)}`, 'content-type': 'application/json' },
  })
  return Object(await response.json()).id
}
