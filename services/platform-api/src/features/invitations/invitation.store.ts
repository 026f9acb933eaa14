import { sql } from 'kysely'
import type { Readable, Scoped } from '../../database/index.ts'

/** Whether the tenant has proven that the domain of this address is theirs. */
export async function ownsDomainOf(db: Readable, tenantId: string, email: string): Promise<boolean> {
  const row = await db.selectFrom('tenant_domains').select('name').where('tenant_id', '=', tenantId).where('verified_at', 'is not', null)
    .where('name', '=', email.toLowerCase().split('@').at(-1) ?? '').executeTakeFirst()
  return row !== undefined
}

/** From now on nobody else finds a place for them until the transaction ends; whoever was faster is seen. To be done as the platform. */
export async function lockPersonForLink(platform: Scoped, personId: string): Promise<void> {
  await sql`select from people where id = ${personId}::uuid for update`.execute(platform)
}

/** To be done as the platform. */
export async function markLinkShown(platform: Scoped, personId: string, tenantId: string): Promise<void> {
  await platform.updateTable('people').set({ link_shown_in: tenantId }).where('id', '=', personId).execute()
}
