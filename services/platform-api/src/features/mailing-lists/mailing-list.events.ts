import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'
import type { TenantRef } from '../members/index.ts'

type Happening = 'mailing_list.created' | 'mailing_list.changed' | 'mailing_list.deleted'

/** Which, and no addresses: those are read where one may. */
export async function tellOfMailingList(trx: Scoped, type: Happening, { id: tenantId, slug }: TenantRef, id: string): Promise<void> {
  await tell(trx, type, { tenantId, subject: `mailing_list:${id}`, data: { slug, mailingListId: id } })
}
