// Plays the story against an API: its people, what has to be so before each step, and each step's request.
import type pg from 'pg'
import { expect, vi } from 'vitest'
import type { Member, Tenant } from '@dezky/contracts'
import type { Description, Route } from '../described-routes.ts'
import { describedRoutes } from '../described-routes.ts'
import type { MovableClock } from '../movable-clock.ts'
import { administratorOf, createActiveTenant } from '../tenants.ts'
import type { Caller, TestApi } from '../test-api.ts'
import { operator } from '../test-api.ts'
import type { Known, Step } from './story.ts'

/** What operators do not do for a tenant. */
const owners = [
  'createTenantApiToken', 'setSupportAccess', 'approveSupportAccess', 'denySupportAccess', 'startDataExport', 'deleteDataExport',
]

export interface Stage { api: TestApi, clock: MovableClock, admin: pg.Client }

export interface Told { status: number, headers: Record<string, unknown>, body: { id?: string, version?: number } | null }

export interface Telling {
  known: Known
  routes: Map<string, Route>
  ready(step: Step): Promise<unknown>
  /** The request of a step, to be sent as often as one likes; it asks what the route's own example asks. */
  request(step: Step): Promise<(headers?: Record<string, string>) => Promise<Told>>
  /** To be called once it has been answered. */
  remember(step: Step, answer: Told): Promise<void>
}

/** Nobody listens there: what is written to people stays to be sent. */
export const deafMailServer = { SMTP_URL: 'smtp://127.0.0.1:1' }

/** Stops the reconciler and whoever sends mail: what they write by themselves is not part of the story. */
export async function startTelling({ api, clock, admin }: Stage): Promise<Telling> {
  const known: Known = { slug: 'acme', key: 'storage', partnerSlug: 'nordic', plan: 'team', otherSlug: 'other', upstream: 'directory',
    setting: 'drift.breaker_percent', job: 'housekeeping:platform' }
  const olga = await api.as({ ...operator, sid: 'here' })
  known['olga'] = (await olga.get<{ id: string }>('/v1/users/me')).body.id
  const acme = await createActiveTenant(olga, 'acme')
  Object.assign(known, { acme: acme.id, resource: acme.resources[0]?.id })
  const anna = await api.as(await administratorOf(api, acme))
  for (const name of ['bo', 'cleo']) known[name] = await invite(olga, name)
  await api.services.reconciler[Symbol.asyncDispose]()
  await admin.query('revoke update on all tables in schema jobs from dezky_worker')
  await api.app.ready()
  const routes = new Map(describedRoutes(api.app.swagger() as unknown as Description).map(route => [route.id, route]))
  const filled = (path: string, at: Known = {}) =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[at[name] ?? name] ?? expect.fail(`Nothing is known of ${name}.`))

  const delivered = () => admin.query('update webhook_deliveries set state = \'delivered\', delivered_at = now(), next_attempt_at = null')
  // One who has come, and has none.
  const lacking = () => admin.query('update people set second_factor = email <> \'anna@acme.example\'')
  const askAnew = async () => {
    const wish = { tenant: 'acme', reason: 'To see what they see' }
    known['accessId'] = (await olga.post<{ id: string }>('/v1/support-accesses', wish)).body.id
  }
  const signInTwice = async () => {
    const account = api.directory.plantPerson(operator.email)
    for (const sid of ['here', 'elsewhere']) api.directory.signIn(account, sid)
    await admin.query('update identities set external_id = $1 where person_id = $2', [account, known['olga']])
  }
  const ready: Record<string, () => Promise<unknown>> = {
    approveSupportAccess: askAnew,
    endSupportAccess: askAnew,
    endOtherSessions: signInTwice,
    replayTenantWebhookDelivery: delivered,
    replayWebhookDelivery: delivered,
    giveMailbox: () => admin.query(
      'insert into tenant_domains (tenant_id, name, verified_at) values ($1, \'mail.example\', now())', [known['acme']]),
    createSubscription: () => admin.query('update subscriptions set status = \'canceled\' where tenant_id = $1', [known['acme']]),
    confirmPersonEmail: () => admin.query('update people set email_trusted = false where id = $1', [known['eve']]),
    async sendOutgoingMail() {
      const { rows } = await admin.query<{ id: string }>(
        'update outgoing_mail set state = \'failed\', sent_at = null where tenant_id = $1 returning id', [known['acme']])
      known['mail'] = rows[0]?.id ?? ''
    },
    async answerTicket() {
      const { rows } = await admin.query<{ number: number }>('select number from tickets')
      known['ticketNumber'] = String(rows[0]?.number)
    },
    remindSecondFactors: lacking,
    setSecondFactorPolicy: lacking,
    signOutMember: () => admin.query('update people set last_sign_in_at = now() where email = \'bo@acme.example\''),
    resolveTicket: () => admin.query(`update tickets set status = 'waiting_for_us', resolved_at = null, paused_at = null`),
    async cancelJob() {
      const { rows } = await admin.query<{ id: string }>(`update outgoing_mail set state = 'queued', sent_at = null, last_error = null
        where id = (select id from outgoing_mail where tenant_id = $1 and state <> 'queued' limit 1) returning id`, [known['acme']])
      known['mailJob'] = `outgoing-mail:${rows[0]?.id}`
    },
    async changeDeparture() {
      const { rows } = await admin.query<{ id: string }>('select id from membership_departures where email = \'bo@acme.example\'')
      known['departureId'] = rows[0]?.id ?? ''
    },
    async purgeTenant() {
      await olga.delete('/v1/tenants/other', { slug: 'other' })
      clock.move(31 * 86_400_000)
    },
  }

  return {
    known, routes,
    ready: async ({ id }) => ready[id]?.(),
    async request({ id, at, body, version }) {
      const route = routes.get(id) ?? expect.fail(`There is no route ${id}.`)
      const based = version === undefined ? undefined : (await olga.get<{ version: number }>(filled(version))).body.version
      const type = route.body && { 'content-type': route.body.type }
      const payload = body?.(known) ?? route.body?.value as object | undefined
      const caller = owners.includes(id) ? anna : olga
      return (headers = {}) => caller.send<NonNullable<Told['body']>>(
        route.method, filled(route.path, at), payload, { ...headers, ...based !== undefined && { 'if-match': `"${based}"` }, ...type })
    },
    async remember({ id, as }, { body }) {
      if (as) known[as] = body?.id ?? ''
      if (id === 'createTenant') known['other'] = (await olga.get<Tenant>('/v1/tenants/other')).body.id
    },
  }
}

async function invite(olga: Caller, name: string): Promise<string> {
  const { body } = await olga.post<Member>('/v1/tenants/acme/members', { name, email: `${name}@acme.example`, role: 'member' })
  await vi.waitFor(async () => {
    expect((await olga.get<Member>(`/v1/tenants/acme/members/${body.id}`)).body.state).toBe('invited')
  }, { timeout: 15_000 })
  return body.id
}
