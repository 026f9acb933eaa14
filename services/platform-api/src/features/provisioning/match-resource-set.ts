import { sql } from 'kysely'
import type { Scoped } from '../../database/index.ts'
import { applyChanges, listResources, lockSet } from './resource.store.ts'
import { planResourceSet, wantedResources } from './resource-set.ts'
import { readTenantFacts } from './tenant-facts.ts'

/** A tenant's rows as it should have them, those that changed awake. What makes them so upstream is each one's own affair. */
export async function matchResourceSet(trx: Scoped, tenantId: string): Promise<void> {
  // Whoever else is at it has read other facts: what one of them adds would be given up by the other.
  await lockSet(trx, tenantId)
  const facts = await readTenantFacts(trx, tenantId)
  if (!facts || facts.status === 'purged') return
  const rows = await listResources(trx, tenantId)
  await applyChanges(trx, tenantId, planResourceSet(wantedResources(facts), rows), rows.length === 0)
  await forgetDepartures(trx, tenantId)
  await forgetMailboxes(trx, tenantId)
}

/** Whoever has left and comes back within the time it is kept finds it as it was; after that nothing is known of it. */
async function forgetMailboxes(trx: Scoped, tenantId: string): Promise<void> {
  await sql`
    delete from mailboxes b where b.tenant_id = ${tenantId}::uuid
       and not exists (select from memberships m where m.tenant_id = b.tenant_id and m.person_id = b.person_id)
       and not exists (select from resources r
                        where r.tenant_id = b.tenant_id and r.kind = 'mail.account' and r.subject = b.person_id::text)`.execute(trx)
}

/** Nothing is left of whoever has left. */
async function forgetDepartures(trx: Scoped, tenantId: string): Promise<void> {
  await trx.deleteFrom('membership_departures as d').where('d.tenant_id', '=', tenantId)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('resources as r').select('r.id')
      .whereRef('r.tenant_id', '=', 'd.tenant_id')
      .where(({ eb, ref }) => eb(ref('r.subject'), '=', sql<string>`d.person_id::text`))))).execute()
}
