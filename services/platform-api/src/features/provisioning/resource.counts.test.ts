import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { ReconcilePlan, ResourceCounts, TenantResources } from '@dezky/contracts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { countsOf } from './resource.counts.ts'

let api: TestApi
let olga: Caller
let bo: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  const acme = await createActiveTenant(olga, 'acme')
  await api.as(await administratorOf(api, acme))
  await olga.post('/v1/tenants/acme/members', { name: 'Bo Lund', email: 'bo@acme.example', role: 'member' })
  await vi.waitFor(async () => expect(await list('kind=ready&state=ok')).toHaveLength(2), { timeout: 15_000 })
  const group = await api.directory.observeGroup(acme.id)
  const subject = group?.members.at(-1)?.externalId ?? expect.fail('nobody is in the group')
  bo = await api.as({ name: 'Bo Lund', email: 'bo@acme.example', subject, audience: 'dezky-portal' })
})
afterAll(() => api[Symbol.asyncDispose]())

const list = async (query: string, caller = olga) => (await caller.get<TenantResources>(`/v1/tenants/acme/resources?${query}`)).body.items
const counts = async (query = '', caller = olga) => (await caller.get<ResourceCounts>(`/v1/tenants/acme/resources/counts?${query}`)).body

it('names those whose they are, to those who run the tenant', async () => {
  expect((await list('kind=directory.person')).map(({ subjectName }) => subjectName)).toEqual(['Anna Holm', 'Bo Lund'])
  expect((await list('kind=directory.group')).map(({ subjectName }) => subjectName)).toEqual([null])
  const { body: plan } = await olga.get<ReconcilePlan>('/v1/tenants/acme/reconcile/plan')
  expect(plan.items.filter(({ kind }) => kind === 'ready').map(({ subjectName }) => subjectName)).toEqual(['Anna Holm', 'Bo Lund'])
  expect((await list('kind=directory.person', bo)).map(({ subjectName }) => subjectName)).toEqual([null])
})

it('shows one alone, to whom the list shows it', async () => {
  const [hers, his] = await list('kind=ready')
  expect((await olga.get(`/v1/tenants/acme/resources/${his?.id}`)).body).toEqual(his)
  expect((await bo.get(`/v1/tenants/acme/resources/${his?.id}`)).body).toMatchObject({ id: his?.id, subjectName: null })
  expect((await bo.get(`/v1/tenants/acme/resources/${hers?.id}`)).status).toBe(404)
})

it('finds them by name and address', async () => {
  expect((await list('search=lund')).map(({ subjectName }) => subjectName)).toEqual(['Bo Lund', 'Bo Lund', 'Bo Lund'])
  expect(await list('search=bo@acme.example&kind=ready')).toHaveLength(1)
  expect(await list('search=%25')).toEqual([])
  expect(await list('search=lund', bo)).toEqual([])
})

it('counts them for the choice among them', async () => {
  expect(await counts()).toMatchObject({
    all: 8, behind: 0, byState: { ok: 5, skipped: 3, error: 0 }, byKind: { 'directory.group': 1, ready: 2, 'mail.domain': 0 } })
  expect(await counts('kind=ready')).toMatchObject({
    all: 8, byState: { ok: 2, skipped: 0 }, byKind: { 'directory.group': 1, 'files.member': 2 } })
  expect(await counts('search=lund&state=ok')).toMatchObject({
    all: 3, byState: { ok: 2, skipped: 1 }, byKind: { ready: 1, 'files.member': 0 } })
  expect(await counts('', bo)).toMatchObject({ all: 5 })
})

it.each([
  ['everything', {}, { all: 6, ok: 4, ready: 3 }],
  ['of a kind', { kind: ['ready' as const] }, { all: 6, ok: 1, ready: 3 }],
  ['in a state', { state: ['error' as const] }, { all: 6, ok: 4, ready: 2 }],
])('leaves out the choice that a count is for: %s', (_name, filter, { all, ok, ready }) => {
  const counted = [
    { kind: 'ready' as const, state: 'ok' as const, count: 1 }, { kind: 'ready' as const, state: 'error' as const, count: 2 },
    { kind: 'files.space' as const, state: 'ok' as const, count: 3 },
  ]
  expect(countsOf(counted, filter)).toMatchObject({ all, byState: { ok, unknown: 0 }, byKind: { ready, 'mail.domain': 0 } })
})
