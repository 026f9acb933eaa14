import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PastEvent, ReconcilePlan, TenantResources } from '@dezky/contracts'
import { DirectoryUnavailable } from '@dezky/directory'
import { administratorOf, createActiveTenant, readTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
let anna: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'acme')))
  await createActiveTenant(olga, 'other')
})
afterAll(() => api[Symbol.asyncDispose]())

async function resources(caller = olga): Promise<TenantResources> {
  return (await caller.get<TenantResources>('/v1/tenants/acme/resources')).body
}

/** Once nothing runs any more. */
async function settled(): Promise<NonNullable<TenantResources['reconciling']>> {
  await expect.poll(async () => (await resources()).reconciling?.state, { timeout: 15_000 }).toBe('waiting')
  return (await resources()).reconciling ?? expect.fail('nobody ever woke it')
}

describe('what a tenant has upstream', () => {
  it('comes with how it goes', async () => {
    const { generation, ...reconciling } = await settled()
    expect(reconciling).toMatchObject({
      state: 'waiting', attempts: 0, observedGeneration: generation, nextTryAt: expect.any(String), error: null,
    })
    expect((await resources()).items).toMatchObject([
      { kind: 'directory.group', state: 'ok', lastOkAt: expect.any(String), changedAt: expect.any(String) },
      { kind: 'mail.domain', state: 'skipped' }, { kind: 'files.space', state: 'skipped' },
    ])
  })

  it('tells the number of tries, when the next one is, and why the last one failed: that only to operators', async () => {
    const real = api.directory.observeGroup.bind(api.directory)
    api.directory.observeGroup = () => Promise.reject(new DirectoryUnavailable('no answer from 10.0.0.7', { retryAfterMs: 60_000 }))
    await olga.post('/v1/tenants/acme/reconcile')
    await expect.poll(async () => (await resources()).reconciling, { timeout: 15_000 }).toMatchObject({
      state: 'waiting', attempts: 1, error: { kind: 'retryable', message: 'no answer from 10.0.0.7' },
    })
    const { reconciling } = await resources(anna)
    expect(reconciling).toMatchObject({ attempts: 1, error: null })
    expect(reconciling?.generation).toBe((reconciling?.observedGeneration ?? 0) + 1)
    api.directory.observeGroup = real
    await olga.post('/v1/tenants/acme/reconcile')
    await expect.poll(async () => (await resources()).reconciling?.attempts, { timeout: 15_000 }).toBe(0)
  })
})

describe('asking for it', () => {
  it('happens once for one key', async () => {
    const { generation } = await settled()
    const ask = () => olga.post('/v1/tenants/acme/reconcile', undefined, { 'idempotency-key': 'reconcile-once' })
    expect(await ask()).toMatchObject({ status: 202, body: { status: 'accepted' } })
    expect(await ask()).toMatchObject({ status: 202, headers: { 'idempotency-replayed': 'true' } })
    expect((await settled()).generation).toBe(generation + 1)
  })

  it('says what would be done, and does nothing', async () => {
    const { generation } = await settled()
    const foresee = () => olga.post<ReconcilePlan>('/v1/tenants/acme/reconcile?dryRun=true')
    expect(await foresee()).toMatchObject({ status: 200, body: { steps: [] } })
    const [member] = (await api.directory.observeGroup((await readTenant(olga, 'acme')).id))?.members ?? []
    await api.directory.setMemberships(member?.externalId ?? '', [])
    expect((await foresee()).body.steps).toEqual([expect.objectContaining({ do: expect.any(String), personId: expect.any(String) })])
    expect((await foresee()).body.steps).toHaveLength(1)
    expect((await settled()).generation).toBe(generation)
  })

  it('says so when the directory does not answer', async () => {
    const real = api.directory.observeGroup.bind(api.directory)
    api.directory.observeGroup = () => Promise.reject(new DirectoryUnavailable('no answer'))
    const answer = await olga.post('/v1/tenants/acme/reconcile?dryRun=true')
    api.directory.observeGroup = real
    expect(answer).toMatchObject({ status: 503, body: { code: 'directory_unavailable' } })
  })

  it.each(['dryRun=maybe', 'dry=true'])('is refused with %s', async (query) => {
    expect((await olga.post(`/v1/tenants/acme/reconcile?${query}`)).status).toBe(400)
  })

  it('is for operators', async () => {
    for (const query of ['', '?dryRun=true']) expect((await anna.post(`/v1/tenants/acme/reconcile${query}`)).status).toBe(404)
  })
})

describe('what happened', () => {
  interface Page { items: PastEvent[], nextCursor: string | null }
  const events = async (query = '', caller = olga) => (await caller.get<Page>(`/v1/tenants/acme/events?${query}`)).body

  it('is told newest first, page by page, each once, also while more happens', async () => {
    const all = (await events('limit=100')).items
    expect(all.at(-1)).toMatchObject({ type: 'tenant.created', data: { slug: 'acme' } })
    const seen: PastEvent[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = await events(`limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...page.items)
      cursor = page.nextCursor
      await olga.patch('/v1/tenants/acme', { name: `Acme ${seen.length}` }, (await readTenant(olga, 'acme')).version)
    }
    expect(seen).toEqual(all)
  })

  it('is told by type', async () => {
    const { items } = await events('type=tenant.created&type=tenant.updated')
    expect(new Set(items.map(({ type }) => type))).toEqual(new Set(['tenant.updated', 'tenant.created']))
    expect(items[0]).toMatchObject({ data: { changed: ['name'] } })
    expect((await olga.get('/v1/tenants/acme/events?type=nothing')).status).toBe(400)
  })

  it('is told to the tenant\'s own, and of nobody else', async () => {
    const { tenantId } = (await events()).items[0] ?? expect.fail('nothing happened')
    const told = (await events('limit=100', anna)).items
    expect(new Set(told.map(event => event.tenantId))).toEqual(new Set([tenantId]))
    expect((await anna.get('/v1/tenants/other/events')).status).toBe(404)
  })

  it('refuses a cursor that is none', async () => {
    expect((await olga.get('/v1/tenants/acme/events?cursor=nonsense')).body).toMatchObject({ status: 400, code: 'cursor_invalid' })
  })
})
