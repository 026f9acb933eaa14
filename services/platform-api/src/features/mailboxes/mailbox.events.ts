import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'
import type { TenantRef } from '../members/index.ts'

/** Whose, and no addresses: those are read where one may. */
export async function tellOfMailbox(
  trx: Scoped, type: 'mailbox.changed' | 'mailbox.removed', { id: tenantId, slug }: TenantRef, personId: string,
): Promise<void> {
  await tell(trx, type, { tenantId, subject: `person:${personId}`, data: { slug, personId } })
}
