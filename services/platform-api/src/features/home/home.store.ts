import { sql } from 'kysely'
import type { Company } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import type { WorkspaceFacts } from './first-steps.ts'
import type { Part } from './launcher.ts'

/** The workspace's shared parts and this person's own. */
export async function findParts(db: Readable, slug: string, personId: string): Promise<Part[]> {
  return db.selectFrom('resources').innerJoin('tenants', 'tenants.id', 'resources.tenant_id')
    .select(['resources.kind', 'resources.state', 'resources.reason'])
    .where('tenants.slug', '=', slug).where('resources.wanted', '=', true)
    .where(eb => eb.or([eb('resources.subject', '=', personId), eb('resources.kind', '=', 'files.space')])).execute()
}

interface FactsRow { proven: number, right: number, members: number, arrived: number, asksForSecondFactor: boolean, company: Company }

export async function findWorkspaceFacts(db: Readable, slug: string): Promise<Omit<WorkspaceFacts, 'hasMailServer'> | null> {
  const { rows: [row] } = await sql<FactsRow>`
    select (select count(*)::int from tenant_domains d where d.tenant_id = t.id and d.verified_at is not null) as proven,
           (select count(*)::int from tenant_domains d where d.tenant_id = t.id and d.verified_at is not null and d.health = 'ok') as right,
           (select count(*)::int from memberships m where m.tenant_id = t.id) as members,
           (select count(*)::int from memberships m join people p on p.id = m.person_id
             where m.tenant_id = t.id and (m.source = 'directory' or p.last_sign_in_at >= m.created_at)) as arrived,
           exists (select from second_factor_policies f where f.tenant_id = t.id and f.required_from <= now()) as "asksForSecondFactor",
           t.company
      from tenants t where t.slug = ${slug}`.execute(db)
  if (!row) return null
  const { proven, right, ...facts } = row
  return { ...facts, domains: { proven, right } }
}
