import { sql } from 'kysely'
import type { Scoped } from '../../database/index.ts'
import { applyChanges, listResources } from './resource.store.ts'
import { planResourceSet, wantedResources } from './resource-set.ts'
import { readTenantFacts } from './tenant-facts.ts'

/** A tenant's rows as it should have them, those that changed awake. What makes them so upstream is each one's own affair. */
export async function matchResourceSet(trx: Scoped, tenantId: string): Promise<void> {
  const facts = await readTenantFacts(trx, tenantId)
  if (!facts || facts.status === 'purged') return
  const rows = await listResources(trx, tenantId)
  await applyChanges(trx, tenantId, planResourceSet(wantedResources(facts), rows), rows.length === 0)
  await forgetDepartures(trx, tenantId)
}

/** Nothing is left of whoever has left. */
async function forgetDepartures(trx: Scoped, tenantId: string): Promise<void> {
  await trx.deleteFrom('membership_departures as d').where('d.tenant_id', '=', tenantId)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('resources as r').select('r.id')
      .whereRef('r.tenant_id', '=', 'd.tenant_id')
      .where(({ eb, ref }) => eb(ref('r.subject'), '=', sql<string>`d.person_id::text`))))).execute()
}
