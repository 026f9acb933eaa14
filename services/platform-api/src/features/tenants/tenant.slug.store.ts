import { sql } from 'kysely'
import type { Readable } from '../../database/index.ts'

/** Those that a tenant has; a purged one has given its own back. */
export async function findTakenSlugs(db: Readable, slugs: string[]): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from tenants where slug = any(${slugs}::text[]) and purged_at is null`.execute(db)
  return rows.map(({ slug }) => slug)
}
