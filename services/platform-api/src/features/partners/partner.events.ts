import type { EventType, Partner } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'

type PartnerEvent = Extract<EventType, 'partner.created' | 'partner.updated' | 'partner.terminated'>

export async function tellPartner(trx: Scoped, type: PartnerEvent, partner: Pick<Partner, 'id' | 'slug' | 'name'>): Promise<void> {
  const { id, slug, name } = partner
  await tell(trx, type, { tenantId: null, subject: `partner:${id}`, data: { slug, name } })
}

type StaffEvent = Extract<EventType, 'partner.member_added' | 'partner.member_removed'>

export async function tellStaff(trx: Scoped, type: StaffEvent, partner: Pick<Partner, 'id' | 'slug'>, personId: string): Promise<void> {
  const { id, slug } = partner
  await tell(trx, type, { tenantId: null, subject: `person:${personId}`, data: { slug, partnerId: id, personId } })
}
