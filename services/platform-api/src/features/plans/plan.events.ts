import type { Plan } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'

/** The catalogue is no tenant's: operators hear of it. */
export async function planTold(trx: Scoped, type: 'plan.created' | 'plan.changed', { slug, name, status }: Plan): Promise<void> {
  await tell(trx, type, { tenantId: null, subject: `plan:${slug}`, data: { slug, name, status } })
}
