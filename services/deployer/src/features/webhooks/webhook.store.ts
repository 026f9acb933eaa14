import type { DeliveryAnswer } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'

/** Of each registry and verdict: strangers cannot crowd out what was believed. */
const keptDeliveries = 200

export interface NewDelivery {
  id: string
  registry_id: string
  received_at: Date
  source: string | null
  verdict: 'accepted' | 'refused'
  why: string | null
  pushes: DeliveryAnswer['pushes']
  ignored: string[]
  body: string
}

export async function insertDelivery(db: Db, { pushes, ignored, ...delivery }: NewDelivery): Promise<void> {
  await db.insertInto('webhook_deliveries')
    .values({ ...delivery, pushes: JSON.stringify(pushes), ignored: JSON.stringify(ignored) }).execute()
  const { registry_id, verdict } = delivery
  const oldest = db.selectFrom('webhook_deliveries').select('id').where('registry_id', '=', registry_id).where('verdict', '=', verdict)
    .orderBy('id', 'desc').offset(keptDeliveries).limit(1)
  await db.deleteFrom('webhook_deliveries').where('registry_id', '=', registry_id).where('verdict', '=', verdict).where('id', '<=', oldest)
    .execute()
}

function deliveries(db: Db) {
  return db.selectFrom('webhook_deliveries').innerJoin('registries', 'registries.id', 'webhook_deliveries.registry_id')
    .selectAll('webhook_deliveries').select(['registries.name as registry', 'registries.host'])
}

export type DeliveryRow = Awaited<ReturnType<typeof readDeliveryRows>>[number]

/** Newest first: ids grow with time. */
export async function readDeliveryRows(db: Db, registry: string, { limit, before }: { limit: number, before: string | null }) {
  return deliveries(db).where('registries.name', '=', registry)
    .$if(before !== null, query => query.where('webhook_deliveries.id', '<', before))
    .orderBy('webhook_deliveries.id', 'desc').limit(limit).execute()
}

export async function readDeliveryRow(db: Db, id: string): Promise<DeliveryRow | undefined> {
  return deliveries(db).where('webhook_deliveries.id', '=', id).executeTakeFirst()
}
