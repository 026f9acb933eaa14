// What a person's tenants have for them upstream follows from their name, their address and whether they are let in.
import { wakeAll } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'

/** `addedSince`: only those in which they became a member later. */
export async function wakeTenantsOf(trx: Scoped, personId: string, only: { addedSince?: Date | null } = {}): Promise<void> {
  const { addedSince = null } = only
  const rows = await trx.selectFrom('memberships').select('tenant_id as key').where('person_id', '=', personId)
    .$if(addedSince !== null, query => query.where('created_at', '>', addedSince)).execute()
  await wakeAll(trx, rows.map(({ key }) => ({ kind: 'tenant', key })))
}
