// The whole of provisioning over HTTP: one platform API and a twin of each upstream, every exchange held against the upstream's own schema.
import pg from 'pg'
import { expect, vi } from 'vitest'
import type { Tenant } from '@dezky/contracts'
import { readyTokenName } from '@dezky/directory'
import { authentik } from '@dezky/directory/drivers/authentik'
import { ocis } from '@dezky/files/drivers/ocis'
import { stalwart } from '@dezky/mail/drivers/stalwart'
import { startAuthentik } from '@dezky/twins/authentik'
import { startOcis } from '@dezky/twins/ocis'
import { startStalwart } from '@dezky/twins/stalwart'
import type { Exchange } from '@dezky/twins/testing'
import { contract, judgeAuthentik, judgeLibreGraph, judgeRegistry, watchExchanges } from '@dezky/twins/testing'
import type { Overrides } from '../../src/context.ts'
import type { Caller, TestApi } from '../test-api.ts'
import { operator, startTestApi } from '../test-api.ts'
import { openTags, tagged } from './tagged.ts'

export const upstreams = ['directory', 'mail', 'files'] as const
export type Upstream = typeof upstreams[number]
export type Twins = Awaited<ReturnType<typeof startTwins>>['twins']

/** `answeredAt`: null as long as it is not. */
export interface Request { upstream: Upstream, slug: string, at: number, answeredAt: number | null }

export interface Cloud extends AsyncDisposable {
  api: TestApi
  olga: Caller
  twins: Twins
  /** As its superuser. */
  db: pg.Pool
  /** How many requests were made for a tenant. */
  requests(upstream: Upstream, slug: string): number
  /** When each request came, and to which upstream. */
  log: Request[]
  /** How many requests the twins have answered, whoever asked. */
  exchanges(): number
  complaints(): string[]
}

export interface CloudOptions { timeoutMs?: number, settleMs?: number, pace?: Overrides['pace'], concurrency?: number }

/** As drivers are told in production, but for time: nobody waits for what a test breaks. */
export async function startCloud({ timeoutMs = 5_000, settleMs, pace, concurrency = 8 }: CloudOptions = {}): Promise<Cloud> {
  await using stack = new AsyncDisposableStack()
  const { twins, exchanges, complaints } = await startTwins(stack)
  const log: Cloud['log'] = []
  const note = (upstream: Upstream) => (slug: string) => {
    const request: Request = { upstream, slug, at: performance.now(), answeredAt: null }
    log.push(request)
    return () => void (request.answeredAt = performance.now())
  }
  const holder: { url: string } = { url: '' }
  const later = lateTags(holder)
  const api = stack.use(await startTestApi({
    ...pace ? { pace } : {},
    directory: tagged(later, note('directory'), fetch => authentik({
      url: twins.directory.url, token: twins.directory.token, timeoutMs, settleMs, fetch })),
    mail: tagged(later, note('mail'), fetch => stalwart({ url: twins.mail.url, apiKey: twins.mail.apiKey, timeoutMs, fetch })),
    files: tagged(later, note('files'), fetch => ocis({
      url: twins.files.url, user: twins.files.user, appToken: twins.files.appToken, timeoutMs, settleMs, fetch })),
  }, { RECONCILE_CONCURRENCY: String(concurrency) }))
  holder.url = api.database.superuserUrl
  stack.use(later)
  const db = stack.adopt(new pg.Pool({ connectionString: api.database.superuserUrl, max: 4 }), pool => pool.end())
  const olga = await api.as(operator)
  await untilSettled({ db }, 'dezky', 'active')
  const owned = stack.move()
  return {
    api, olga, twins, db, log, exchanges, complaints,
    requests: (upstream, slug) => log.filter(one => one.upstream === upstream && one.slug === slug).length,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

async function startTwins(stack: AsyncDisposableStack) {
  const judges = {
    directory: judge('authentik-2026.5.6.json', judgeAuthentik), mail: judge('stalwart-registry-0.16.18.json', judgeRegistry),
    files: judge('libregraph-ocis-1.0.4.json', judgeLibreGraph),
  }
  const watches = { directory: watchExchanges(judges.directory), mail: watchExchanges(judges.mail), files: watchExchanges(judges.files) }
  let answered = 0
  const told = (upstream: Upstream) => (exchange: Exchange) => {
    answered += 1
    watches[upstream].onExchange(exchange)
  }
  const twins = {
    directory: stack.use(await startAuthentik({ onExchange: told('directory') })),
    // What the server allows one account is kept by one driver; here each tenant has one.
    mail: stack.use(await startStalwart({
      onExchange: told('mail'), dkim: { ed25519Ms: 0, rsaMs: 20 }, concurrentRequests: 500 })),
    files: stack.use(await startOcis({ onExchange: told('files') })),
  }
  const { state } = twins.directory
  state.groups.put('00000000-0000-4000-8000-00000000000a', {
    pk: '00000000-0000-4000-8000-00000000000a', name: readyTokenName, is_superuser: false, parents: [], attributes: { dezky_group: 'ready' } })
  return { twins, exchanges: () => answered, complaints: () => Object.values(watches).flatMap(watch => watch.complaints()) }
}

/** Null where the upstream's schema is not at hand. */
function judge<Judge>(file: string, make: (schema: never) => Judge): Judge | null {
  const schema = contract(file)
  return schema ? make(schema as never) : null
}

/** Drivers are made before there is a database to look into. */
function lateTags(holder: { url: string }): ReturnType<typeof openTags> {
  let tags: ReturnType<typeof openTags> | undefined
  return {
    of: args => (tags ??= openTags(holder.url)).of(args),
    [Symbol.asyncDispose]: async () => tags?.[Symbol.asyncDispose](),
  }
}

export interface Standing { slug: string, status: Tenant['status'], ok: boolean, busy: boolean, stuck: boolean, why: string | null }

/** How tenants stand, in one look: whether all of theirs is as it should be, still being seen to, or in need of somebody. */
export async function standings({ db }: Pick<Cloud, 'db'>, slugs: string[]): Promise<Map<string, Standing>> {
  const { rows } = await db.query<Standing>(`
    select t.slug, t.status, coalesce(bool_and(r.state in ('ok', 'skipped')), true) as ok,
           coalesce(bool_or(r.state = 'error'), false) as stuck,
           bool_or(coalesce(least(k.next_run_at, tk.next_run_at) < now() + interval '5 seconds', false)
             or coalesce(greatest(k.lease_until, tk.lease_until) > now(), false)) as busy,
           string_agg(concat_ws(' ', r.kind, r.state, r.reason, r.message), '; ') filter (where r.state not in ('ok', 'skipped')) as why
      from tenants t left join resources r on r.tenant_id = t.id
      left join reconcile_keys k on k.kind = r.kind and k.key = r.id::text
      left join reconcile_keys tk on tk.kind = 'tenant' and tk.key = t.id::text
     where t.slug = any($1) group by t.id`, [slugs])
  return new Map(rows.map(row => [row.slug, row]))
}

export async function untilSettled(cloud: Pick<Cloud, 'db'>, slug: string, status: Tenant['status'], timeout = 30_000): Promise<void> {
  await vi.waitFor(async () => expect((await standings(cloud, [slug])).get(slug))
    .toMatchObject({ status, ok: true, busy: false }), { timeout, interval: 50 })
}

/** As though its owner had published what proves it. */
export async function proveDomain({ db, api }: Cloud, tenantId: string, name: string): Promise<void> {
  await db.query('insert into tenant_domains (tenant_id, name, verified_at) values ($1, $2, now())', [tenantId, name])
  await db.query('select wake_reconcile_key($1, $2, null)', ['tenant', tenantId])
  api.services.reconciler.hint()
}
