// One caller for every way to stand to a tenant.
import pg from 'pg'
import type { CreatedApiToken, Role, Tenant, TenantPermission } from '@dezky/contracts'
import { roles } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import { administratorOf, createActiveTenant } from '../tenants.ts'
import type { Caller, Someone, TestApi } from '../test-api.ts'
import { callerWith, operator } from '../test-api.ts'
import type { Standing } from './standings.ts'

export interface NamedCaller { name: string, standing: Standing, caller: Caller }

const person = (subject: string, audience: Someone['audience'] = 'dezky-portal'): Someone =>
  ({ subject, email: `${subject}@people.example`, name: subject, audience })

/** Everybody without business in any tenant but `mine`. */
export async function outsiders(api: TestApi, mine: Tenant, strangersPartner: string): Promise<NamedCaller[]> {
  const anna = await administratorOf(api, mine)
  return [
    { name: 'a member of another tenant', standing: 'outsider', caller: await api.as(anna) },
    { name: 'somebody without a tenant', standing: 'outsider', caller: await api.as(person('nobody')) },
    { name: 'an operator, through the portal', standing: 'outsider', caller: await api.as({ ...operator, audience: 'dezky-portal' }) },
    { name: 'another partner', standing: 'outsider', caller: await partnerOf(api, 'stranger', strangersPartner) },
    { name: 'a member by the operators\' door', standing: 'impostor', caller: await api.as({ ...anna, audience: 'dezky-operator' }) },
  ]
}

/** Everybody with business in `tenant`. */
export async function insiders(api: TestApi, tenant: Tenant, partnerId: string): Promise<NamedCaller[]> {
  const members = roles.map(async role => ({ name: `its ${role}`, standing: { role }, caller: await memberOf(api, tenant, role) }))
  const partner = await partnerOf(api, `partner-of-${tenant.slug}`, partnerId)
  return [...await Promise.all(members), { name: 'its partner', standing: 'partner', caller: partner }]
}

/** A program with an API token of the tenant's owner. */
export async function programOf(api: TestApi, tenant: Tenant, grant: TenantPermission[]): Promise<NamedCaller> {
  const owner = await api.as(await administratorOf(api, tenant))
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const wish = { name: 'program', permissions: grant, expiresAt }
  const { body } = await owner.post<CreatedApiToken>(`/v1/tenants/${tenant.slug}/api-tokens`, wish)
  return { name: 'an API token of its owner', standing: { grant }, caller: callerWith(api.app, body.token ?? '') }
}

/** Straight into the tables, for how people come to be what they are is not what is tested here; signing in again makes it known. */
async function memberOf(api: TestApi, { id, slug }: Tenant, role: Role): Promise<Caller> {
  const someone = person(`${role}-of-${slug}`)
  await api.as(someone)
  await asOwner(api, `insert into memberships (id, tenant_id, person_id, role)
    select $1, $2, id, $3 from people where email = $4`, [newId(), id, role, someone.email])
  return api.as(someone)
}

async function partnerOf(api: TestApi, name: string, partnerId: string): Promise<Caller> {
  const someone = person(name)
  await api.as(someone)
  const insertion = 'insert into partner_members (partner_id, person_id) select $1, id from people where email = $2'
  await asOwner(api, insertion, [partnerId, someone.email])
  return api.as(someone)
}

export async function makePartner(api: TestApi, slug: string, tenantId: string | null): Promise<string> {
  const id = newId()
  await asOwner(api, 'insert into partners (id, slug, name, margin_percent) values ($1, $2, $2, 10)', [id, slug])
  await asOwner(api, 'update tenants set partner_id = $1 where id = $2', [id, tenantId])
  return id
}

export async function makeTenant(api: TestApi, slug: string): Promise<Tenant> {
  return createActiveTenant(await api.as(operator), slug)
}

async function asOwner({ database }: TestApi, statement: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
  await client.query(statement, values).finally(() => client.end())
}
