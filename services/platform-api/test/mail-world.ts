// An API beside the mail server's twin: every exchange between them is held against the server's own schema where that is at hand.
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Entitlement, Person, ResourceKind, Tenant, TenantResource, TenantResources, UpdatePerson } from '@dezky/contracts'
import { stalwart } from '@dezky/mail/drivers/stalwart'
import { wake } from '@dezky/reconcile'
import type { StalwartTwin } from '@dezky/twins/stalwart'
import { startStalwart } from '@dezky/twins/stalwart'
import { contract, judgeRegistry, watchExchanges } from '@dezky/twins/testing'
import type { Overrides } from '../src/context.ts'
import type { Scoped } from '../src/database/index.ts'
import { inScope, workerScope } from '../src/database/index.ts'
import type { Caller, TestApi } from './test-api.ts'
import { operator, startTestApi } from './test-api.ts'

type Stored = Record<string, unknown>

export type MailWorld = Awaited<ReturnType<typeof startMailWorld>>

export async function startMailWorld(overrides: Overrides = {}, variables: Record<string, string> = {}) {
  await using stack = new AsyncDisposableStack()
  const schema = contract('stalwart-registry-0.16.18.json')
  const watch = watchExchanges(schema ? judgeRegistry(schema) : null)
  const twin = stack.use(await startStalwart({ onExchange: watch.onExchange, dkim: { ed25519Ms: 50, rsaMs: 1_000 } }))
  const mail = stalwart({ url: twin.url, apiKey: twin.apiKey, timeoutMs: 5_000 })
  const api = stack.use(await startTestApi({ mail, ...overrides }, variables))
  const olga = await api.as(operator)
  const owned = stack.move()
  return {
    api, olga, twin, watch, ...resourcesIn(olga), ...changing(api, olga), ...serverOf(twin),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

/** What the API says of a tenant's resources. */
function resourcesIn(olga: Caller) {
  const all = async (slug: string, kind: ResourceKind): Promise<TenantResource[]> =>
    (await olga.get<TenantResources>(`/v1/tenants/${slug}/resources?kind=${kind}`)).body.items
  const one = async (slug: string, kind: ResourceKind) => (await all(slug, kind))[0] ?? expect.fail(`${slug} has no ${kind}`)
  return {
    all, one,
    of: async (slug: string, kind: ResourceKind, subject: string) => (await all(slug, kind)).find(resource => resource.subject === subject),
    untilSettled: (slug: string, kind: ResourceKind, expected: Partial<TenantResource>) =>
      expect.poll(async () => (await all(slug, kind))[0], { timeout: 15_000 }).toMatchObject(expected),
    entitlement: async (slug: string, key: string): Promise<Entitlement> =>
      (await olga.get<{ items: Entitlement[] }>(`/v1/tenants/${slug}/entitlements`)).body.items.find(entitlement => entitlement.key === key)
      ?? expect.fail(`nothing is said of ${key}`),
  }
}

/** What somebody does to it. */
function changing({ services }: TestApi, olga: Caller) {
  const asWorker = <Result>(work: (trx: Scoped) => Promise<Result>) => inScope(services.db, workerScope(), work)
  return {
    verify: (tenant: Tenant, ...names: string[]) => asWorker(async (trx) => {
      await sql`insert into tenant_domains (tenant_id, name, verified_at)
        select ${tenant.id}::uuid, unnest(${names}::text[]), now()`.execute(trx)
      await wake(trx, { kind: 'tenant', key: tenant.id })
    }),
    giveUp: (tenant: Tenant, name: string) => asWorker(async (trx) => {
      await trx.deleteFrom('tenant_domains').where('tenant_id', '=', tenant.id).where('name', '=', name).execute()
      await wake(trx, { kind: 'tenant', key: tenant.id })
    }),
    /** As it happens by itself within a day. */
    lookAgain: ({ id, kind }: TenantResource) => asWorker(trx => wake(trx, { kind, key: id })),
    /** Once the tenant has been looked at after all that was done before. */
    async looked(slug: string) {
      const generation = () => asWorker(async trx => (await sql<{ isDone: boolean }>`
        select generation = observed_generation as "isDone" from reconcile_keys
         where kind = 'tenant' and key = (select id::text from tenants where slug = ${slug})`.execute(trx)).rows[0]?.isDone)
      await expect.poll(generation, { timeout: 15_000 }).toBe(true)
    },
    async changePerson(personId: string, change: UpdatePerson) {
      const { body: { version } } = await olga.get<Person>(`/v1/users/${personId}`)
      expect((await olga.patch(`/v1/users/${personId}`, change, version)).status).toBe(200)
    },
    override: (slug: string, key: string, value: number | boolean) =>
      olga.put(`/v1/tenants/${slug}/entitlements/${key}/override`, { value, note: 'As agreed.' }),
    /** In which states one has been, in their order. */
    states: (slug: string, kind: ResourceKind) => asWorker(async (trx) => {
      const { rows } = await sql<{ said: string }>`
        select concat(data->>'state', ' ', coalesce(data->>'reason', 'null')) as said from events
         where type = 'tenant.resource_changed' and data->>'slug' = ${slug} and data->>'kind' = ${kind} order by id`.execute(trx)
      return rows.map(({ said }) => said)
    }),
    /** Which of somebody's resources have come to be ok, in their order. */
    settledOf: (personId: string | undefined) => asWorker(async (trx) => {
      const { rows } = await sql<{ kind: string }>`
        select data->>'kind' as kind from events where type = 'tenant.resource_changed' and data->>'subject' = ${personId}
           and data->>'state' = 'ok' order by id`.execute(trx)
      return rows.map(({ kind }) => kind)
    }),
    /** Everything that was told of a tenant, as text, in which something may be found. */
    told: (tenantId: string) => asWorker(async (trx) => {
      const { rows } = await sql<{ all: string }>`
        select string_agg(data::text, ' ') as all from events where tenant_id = ${tenantId}`.execute(trx)
      return rows[0]?.all
    }),
  }
}

/** What the mail server holds, and what happens to it behind the platform's back. */
function serverOf(twin: StalwartTwin) {
  const stored = (type: string) => twin.store.collection<Stored>(type).entries().map(([id, object]): Stored => ({ id, ...object }))
  const domain = (name: string) => stored('x:Domain').find(object => object['name'] === name)
  function mailbox(address: string) {
    const [name, at = ''] = address.split('@')
    const domainId = domain(at)?.['id']
    return stored('x:Account').find(object => object['name'] === name && object['domainId'] === domainId)
  }
  const plant = (type: string, object: Stored) => set(twin, type, { create: { new: { description: 'by hand', aliases: {}, ...object } } })
  return {
    domain, mailbox,
    /** Those of the platform that take mail. */
    aliasesOf(address: string) {
      const names = new Map(stored('x:Domain').map(({ id, name }) => [id, name]))
      const aliases = Object.values((mailbox(address)?.['aliases'] ?? {}) as Record<string, Stored>)
      return aliases.filter(alias => alias['enabled']).map(alias => `${alias['name']}@${names.get(alias['domainId'])}`).toSorted()
    },
    keysOf: (name: string) => stored('x:DkimSignature').filter(object => object['domainId'] === domain(name)?.['id']),
    mayUse(address: string) {
      const permissions = mailbox(address)?.['permissions'] as { disabledPermissions?: Stored } | undefined
      return permissions && permissions.disabledPermissions?.['authenticate'] !== true
    },
    plantDomain: (name: string) => plant('x:Domain', {
      name, certificateManagement: { '@type': 'Manual' }, dkimManagement: { '@type': 'Manual' }, dnsManagement: { '@type': 'Manual' },
      subAddressing: { '@type': 'Enabled' },
    }),
    plantMailbox(address: string) {
      const [name, at = ''] = address.split('@')
      return plant('x:Account', { '@type': 'User', name, domainId: domain(at)?.['id'] })
    },
    change: (type: string, id: unknown, change: Stored) => set(twin, type, { update: { [String(id)]: change } }),
    destroy: (type: string, id: unknown) => set(twin, type, { destroy: [String(id)] }),
    /** From now on it answers nobody. */
    silence: () => twin.faults.add({ kind: 'server-error', times: 10_000 }),
    speak: () => twin.faults.clear(),
  }
}

/** As an administrator of the mail server would, with the same protocol. */
async function set(twin: StalwartTwin, type: string, wish: Stored): Promise<void> {
  const response = await fetch(`${twin.url}/jmap`, {
    method: 'POST', headers: { authorization: `Bearer ${twin.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ using: ['urn:ietf:params:jmap:core', 'urn:stalwart:jmap'], methodCalls: [[`${type}/set`, wish, '0']] }),
  })
  const answer = JSON.stringify(await response.json())
  expect(answer).toMatch(/"(created|updated|destroyed)"/)
}
