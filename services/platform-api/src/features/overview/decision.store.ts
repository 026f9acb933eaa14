import { sql } from 'kysely'
import type { Decision, TenantReference } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import type { DecisionSource } from './decision.sources.ts'

export interface DecisionRow {
  id: string
  at: Date
  /** How many there are of its kind. */
  total: number
  tenant: TenantReference
  about: Partial<Pick<Decision, 'resource' | 'ticket' | 'person' | 'mail'>>
}

export interface Extent { now: Date, limit: number }

export async function findDue(db: Readable, { rows, order }: DecisionSource, { now, limit }: Extent): Promise<DecisionRow[]> {
  const found = await sql<DecisionRow>`
    with due as (select source.*, count(*) over ()::int as total from (${rows(now)}) as source order by ${order} limit ${limit})
    select source.id, source.at, source.total, source.about, jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name) as tenant
      from due as source join tenants t on t.id = source.tenant_id
     order by ${order}`.execute(db)
  return found.rows
}
