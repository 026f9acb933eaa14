// What a tenant should be, read in one go.
import type { Resource, TenantStatus } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import type { Departure } from '../members/index.ts'
import { listDepartures, listMembers } from '../members/index.ts'
import { readLife } from './tenant.lifecycle.store.ts'
import type { Life } from './tenant.lifecycle.ts'
import { peopleNowhereElse } from './tenant.purge.store.ts'
import { findTenantById, findTokenName, readAbsentSince } from './tenant.store.ts'

export interface DesiredTenant {
  id: string
  slug: string
  name: string
  status: TenantStatus
  life: Life
  /** When everybody's sessions were ended after it was shut; null while that is still to be done. */
  signedOutAt: Date | null
  members: DesiredMember[]
  /** Those who have left, and of whom the directory does not know it yet. */
  departures: Departure[]
  /** How tokens call the tenant's group; null while we do not know. */
  tokenName: string | null
  resources: DesiredResource[]
}

/** `isNowhereElse`: once this tenant is erased, nothing of them is to stay. Only known while it is. */
export interface DesiredMember { personId: string, externalId: string | null, joined: boolean, isNowhereElse: boolean }

export type DesiredResource = Pick<Resource, 'kind' | 'state' | 'reason' | 'message' | 'externalId'> & { verifiedAbsentAt: Date | null }

export async function readDesired(db: Readable, id: string, issuer: string): Promise<DesiredTenant | null> {
  const [tenant, known] = [await findTenantById(db, id), await readLife(db, id)]
  if (!tenant || !known) return null
  const members = await listMembers(db, id, issuer)
  const isPurging = tenant.status === 'purging'
  const nowhereElse = isPurging ? await peopleNowhereElse(db, id) : []
  const absent = isPurging ? await readAbsentSince(db, id) : new Map<string, Date | null>()
  return {
    id, slug: tenant.slug, name: tenant.name, status: tenant.status, ...known, tokenName: await findTokenName(db, id),
    departures: await listDepartures(db, id),
    members: members.map(({ personId, directory, joined }) => (
      { personId, joined, externalId: directory?.externalId ?? null, isNowhereElse: nowhereElse.includes(personId) })),
    resources: tenant.resources.map(resource => ({ ...resource, verifiedAbsentAt: absent.get(resource.kind) ?? null })),
  }
}
