import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'

interface TenantRef { id: string, slug: string }

export async function memberSignedIn(trx: Scoped, tenant: TenantRef, personId: string): Promise<void> {
  await tell(trx, 'member.signed_in', aboutMember(tenant, personId))
}

export async function memberAdded(trx: Scoped, tenant: TenantRef, personId: string): Promise<void> {
  await tell(trx, 'member.added', aboutMember(tenant, personId))
}

export async function seatMissing(trx: Scoped, tenant: TenantRef, personId: string): Promise<void> {
  await tell(trx, 'member.no_seat', aboutMember(tenant, personId))
}

export async function memberRemoved(trx: Scoped, tenant: TenantRef, personId: string): Promise<void> {
  await tell(trx, 'member.removed', aboutMember(tenant, personId))
}

export async function secondFactorChanged(trx: Scoped, tenant: TenantRef, personId: string, secondFactor: boolean): Promise<void> {
  const { data, ...about } = aboutMember(tenant, personId)
  await tell(trx, 'member.second_factor_changed', { ...about, data: { ...data, secondFactor } })
}

type PersonChange = 'created' | 'updated' | 'disabled' | 'enabled' | 'signed_out' | 'session_ended' | 'deleted'

/** Of no tenant, so that only operators are told: a tenant learns of its own members alone. */
export async function personChanged(trx: Scoped, change: PersonChange, personId: string): Promise<void> {
  await tell(trx, `person.${change}`, aboutPerson(personId))
}

export async function platformAdminChanged(trx: Scoped, change: 'granted' | 'revoked', personId: string): Promise<void> {
  await tell(trx, `platform_admin.${change}`, aboutPerson(personId))
}

function aboutMember({ id, slug }: TenantRef, personId: string) {
  return { tenantId: id, subject: `person:${personId}`, data: { slug, personId } }
}

function aboutPerson(personId: string) {
  return { tenantId: null, subject: `person:${personId}`, data: { personId } }
}
