import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'

export interface TenantRef { id: string, slug: string }

interface Departed { departureId: string, personId: string }

export async function departureChanged(trx: Scoped, { id, slug }: TenantRef, { departureId, personId }: Departed): Promise<void> {
  await tell(trx, 'member.departure_changed', { tenantId: id, subject: `person:${personId}`, data: { slug, departureId, personId } })
}
