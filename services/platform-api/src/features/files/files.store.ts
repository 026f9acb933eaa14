import type { Resource } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'

export interface SharedSpace extends Pick<Resource, 'externalId' | 'state' | 'reason'> { tenantId: string }

/** What a tenant's people share; null until it is to be there. */
export async function findSharedSpace(db: Readable, slug: string): Promise<SharedSpace | null> {
  return await db.selectFrom('resources').innerJoin('tenants', 'tenants.id', 'resources.tenant_id')
    .select(['resources.tenant_id as tenantId', 'resources.external_id as externalId', 'resources.state', 'resources.reason'])
    .where('tenants.slug', '=', slug).where('tenants.purged_at', 'is', null)
    .where('resources.kind', '=', 'files.space').where('resources.wanted', '=', true).executeTakeFirst() ?? null
}
