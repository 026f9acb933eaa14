// The company's own workspace, which is there from the first start on.
import { newId } from '@dezky/runtime'
import type { PlatformDatabase } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { addTenant } from '../tenants/index.ts'

/** Does nothing when it is there already, also when several replicas start together. */
export async function seedDefaultTenant(db: PlatformDatabase): Promise<void> {
  await inScope(db, workerScope(), trx => addTenant(trx,
    { id: newId(), slug: 'dezky', name: 'Dezky', plan: 'business', administrator: null }, { kind: 'system' }))
}
