// Every route that writes leaves its entry in the audit trail: the right words in the right chain, what was and what became, and nobody's
// name or secret in what stays for ever.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Member, Tenant } from '@dezky/contracts'
import type { Description, Route } from '../described-routes.ts'
import { describedRoutes } from '../described-routes.ts'
import { movableClock } from '../movable-clock.ts'
import { administratorOf, createActiveTenant } from '../tenants.ts'
import type { Caller, TestApi } from '../test-api.ts'
import { operator, startTestApi } from '../test-api.ts'
import type { Known, Step } from './story.ts'
import { looking, story } from './story.ts'

const clock = movableClock()
let api: TestApi
let olga: Caller
let anna: Caller
let admin: pg.Client
let routes: Map<string, Route>
const known: Known = { slug: 'acme', key: 'storage', partnerSlug: 'nordic', plan: 'team', otherSlug: 'other' }

beforeAll(async () => {
  api = await startTestApi({ clock, resolve: async () => [{ address: '93.184.216.34', family: 4 }] })
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
  olga = await api.as(operator)
  const { id, ...acme } = await createActiveTenant(olga, 'acme')
  known['acme'] = id
  anna = await api.as(await administratorOf(api, { id, ...acme }))
  for (const name of ['bo', 'cleo']) known[name] = await invite(name)
  // What it writes by itself is not what is looked at here.
  await api.services.reconciler[Symbol.asyncDispose]()
  await api.app.ready()
  routes = new Map(describedRoutes(api.app.swagger() as unknown as Description).map(route => [route.id, route]))
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

async function invite(name: string): Promise<string> {
  const { body } = await olga.post<Member>('/v1/tenants/acme/members', { name, email: `${name}@acme.example`, role: 'member' })
  await vi.waitFor(async () => {
    expect((await olga.get<Member>(`/v1/tenants/acme/members/${body.id}`)).body.state).toBe('invited')
  }, { timeout: 15_000 })
  return body.id
}

async function delivered(): Promise<void> {
  await admin.query('update webhook_deliveries set state = \'delivered\', delivered_at = now(), next_attempt_at = null')
}

/** What has to be so before something can be asked. */
const ready: Record<string, () => Promise<unknown>> = {
  replayTenantWebhookDelivery: delivered,
  replayWebhookDelivery: delivered,
  createSubscription: () => admin.query('update subscriptions set status = \'canceled\' where tenant_id = $1', [known['acme']]),
  async purgeTenant() {
    known['other'] = (await olga.get<Tenant>('/v1/tenants/other')).body.id
    await olga.delete('/v1/tenants/other', { slug: 'other' })
    clock.move(31 * 86_400_000)
  },
}

function filled(path: string, at: Known = {}): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[at[name] ?? name] ?? expect.fail(`Nothing is known of ${name}.`))
}

/** Asks what the route's own example asks, under a name by which the trail is then searched. */
async function ask({ id, at, body, version, as }: Step): Promise<string> {
  const route = routes.get(id) ?? expect.fail(`There is no route ${id}.`)
  const based = version && (await olga.get<{ version: number }>(filled(version))).body.version
  const requestId = randomUUID()
  const type = route.body && { 'content-type': route.body.type }
  const headers = { 'x-request-id': requestId, ...based && { 'if-match': `"${based}"` }, ...type }
  const caller = id === 'createTenantApiToken' ? anna : olga
  const answer = await caller.send<{ id: string }>(
    route.method, filled(route.path, at), body?.(known) ?? route.body?.value as object | undefined, headers)
  expect(answer.status, `${id}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  if (as) known[as] = answer.body.id
  expectConventions(route, answer)
  return requestId
}

interface Answer { status: number, headers: Record<string, unknown>, body: { id?: string, version?: number } | null }

/** What was made says where it is, when it can be read there; what has a version says it as updates send it back. */
function expectConventions({ id, path }: Route, { status, headers, body }: Answer): void {
  const canBeRead = [...routes.values()].some(route => route.method === 'GET' && route.path.startsWith(`${path}/{`))
  if (status === 201 && canBeRead) expect(headers['location'], `${id} says where it is`).toMatch(/^\/v1\//)
  if (body?.version !== undefined) expect(headers['etag'], `${id} says which version it is`).toBe(`"${body.version}"`)
}

interface Entry { chain: string, action: string, changes: boolean, kept: string }

async function entriesOf(requestId: string): Promise<Entry[]> {
  const { rows } = await admin.query<Entry>(`
    select chain, action, before is not null and after is not null as changes,
           concat_ws(' ', subject, details::text, before::text, after::text, reason) as kept
      from audit_entries where request_id = $1 order by chain, sequence`, [requestId])
  return rows
}

async function eventsSince(position: string): Promise<string[]> {
  const { rows } = await admin.query<{ type: string }>('select type from events where position > $1 order by position', [position])
  return rows.map(({ type }) => type)
}

async function lastPosition(): Promise<string> {
  const { rows } = await admin.query<{ last: string }>('select coalesce(max(position), 0) as last from events')
  return rows[0]?.last ?? '0'
}

function chainOf({ chain }: Step): string {
  return chain === 'platform' ? 'platform' : known[chain] ?? ''
}

/** Entries that tell of a change. */
const changing = /(update|change|change_role|grant|revoke|override|override_end|trial|convert|suspend|resume|delete|restore|purge_start)$/
/** Of these the change is personal, and stands beside the chain; or there is nothing left to compare with. */
const notChanging = /^(api_token|person|webhook)\.(update|revoke|delete)$/
const personal = /\w+@\w+\.example|Anna|Paula|Eve|Eva|Finn|dz_\w+|whsec_/

describe('every route that writes', () => {
  it('has its place in the story', () => {
    const writing = [...routes.values()].filter(({ method }) => method !== 'GET').map(({ id }) => id)
    expect(story.map(({ id }) => id).toSorted()).toEqual(writing.filter(id => !looking.includes(id)).toSorted())
  })

  it.each(story)('$id leaves its entries and tells of it', async (step) => {
    await ready[step.id]?.()
    const position = await lastPosition()
    const entries = await entriesOf(await ask(step))
    if (step.id === 'createTenant') known['other'] = (await olga.get<Tenant>('/v1/tenants/other')).body.id
    expect(entries.map(({ action }) => action).toSorted()).toEqual(step.actions.toSorted())
    expect((await eventsSince(position)).toSorted()).toEqual(step.events.toSorted())
    for (const { chain, action, changes, kept } of entries) {
      expect(chain).toBe(chainOf(step))
      expect(kept).not.toMatch(personal)
      if (changing.test(action) && !notChanging.test(action)) expect(changes, `${action} says what was and what became`).toBe(true)
    }
  })
})
