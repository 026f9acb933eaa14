import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'

export async function memberSignedIn(trx: Scoped, tenant: { id: string, slug: string }, personId: string): Promise<void> {
  await tell(trx, 'member.signed_in', { tenantId: tenant.id, subject: `person:${personId}`, data: { slug: tenant.slug, personId } })
}
