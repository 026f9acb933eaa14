import type { DomainHistoryEntry } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import type { DomainFacts } from './domain.ts'

type NewEntry = Omit<DomainHistoryEntry, 'id' | 'occurredAt'> & { at: Date }

export async function insertChange(trx: Scoped, { id, tenant }: DomainFacts, { at, records, ...entry }: NewEntry): Promise<void> {
  await trx.insertInto('domain_changes').values({
    id: newId(), tenant_id: tenant.id, domain_id: id, occurred_at: at, ...entry, records: JSON.stringify(records),
  }).execute()
}

/** Newest first: their ids carry their time. */
export async function listChanges(
  db: Readable, { id, tenant }: DomainFacts, { before, limit }: { before: string | null, limit: number },
): Promise<DomainHistoryEntry[]> {
  const query = db.selectFrom('domain_changes').selectAll().where('tenant_id', '=', tenant.id).where('domain_id', '=', id)
    .orderBy('id', 'desc').limit(limit)
  const rows = await (before === null ? query : query.where('id', '<', before)).execute()
  return rows.map(row => ({
    id: row.id, occurredAt: row.occurred_at.toISOString(), state: row.state, proof: row.proof, health: row.health, records: row.records,
  }))
}

export async function deleteChangesBefore(trx: Scoped, time: Date): Promise<void> {
  await trx.deleteFrom('domain_changes').where('occurred_at', '<', time).execute()
}
