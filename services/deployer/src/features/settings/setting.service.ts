import type { z } from 'zod'
import { type changeSettingsSchema, type Settings, settingsSchema } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { requireVersion } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { unfit } from '../../http/problems.ts'
import { hasPlace, readSettings, writeSettings } from './setting.store.ts'

export type KeptSettings = Settings & { version: number }

/** With what nobody has said as the code says. */
export async function settingsNow(db: Db): Promise<KeptSettings> {
  return readSettings(db)
}

/** For what is deployed from now on; what runs stays as it is. */
export async function changeSettings(
  trx: Trx, changes: z.infer<typeof changeSettingsSchema>, { version }: { version: number },
): Promise<KeptSettings> {
  const before = await readSettings(trx)
  requireVersion(before, version)
  const settings = settingsSchema.parse({ ...before, ...changes })
  await requirePlaces(trx, settings)
  await writeSettings(trx, settings)
  await appendEvent(trx, { type: 'settings.changed', tenantId: null, subject: 'settings', data: { fields: Object.keys(changes) } })
  return readSettings(trx)
}

async function requirePlaces(trx: Trx, { defaultHost, defaultIngress }: Settings): Promise<void> {
  if (defaultHost && !await hasPlace(trx, 'hosts', defaultHost)) throw unfit('host_unknown', `There is no host “${defaultHost}”.`)
  if (defaultIngress && !await hasPlace(trx, 'ingresses', defaultIngress)) {
    throw unfit('ingress_unknown', `There is no ingress “${defaultIngress}”.`)
  }
}
