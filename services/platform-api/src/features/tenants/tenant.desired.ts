// What a tenant should be, read in one go.
import type { Readable } from '../../database/index.ts'
import { listDepartures, listMembers } from '../members/index.ts'
import type { DesiredTenant } from './tenant.plan.ts'
import { findTenantById, findTokenName } from './tenant.store.ts'

export async function readDesired(db: Readable, id: string, issuer: string): Promise<DesiredTenant | null> {
  const tenant = await findTenantById(db, id)
  if (!tenant) return null
  const members = await listMembers(db, id, issuer)
  const tokenName = await findTokenName(db, id)
  const known = members.map(({ personId, directory, joined }) => ({ personId, externalId: directory?.externalId ?? null, joined }))
  return { ...tenant, tokenName, members: known, departures: await listDepartures(db, id) }
}
