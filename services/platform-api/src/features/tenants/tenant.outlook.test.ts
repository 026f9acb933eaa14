import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ForeseenCommand, LifecycleCommand, LifecyclePreview, Tenant } from '@dezky/contracts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import type { Life } from './tenant.lifecycle.ts'
import { foresee } from './tenant.outlook.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

async function foreseen(slug: string, command: LifecycleCommand): Promise<ForeseenCommand> {
  const { body } = await olga.get<LifecyclePreview>(`/v1/tenants/${slug}/lifecycle/preview`)
  return body.commands.find(candidate => candidate.command === command) ?? expect.fail(`nothing is said of ${command}`)
}

it('says what suspending would do upstream, and then what lifting it would', async () => {
  await createActiveTenant(olga, 'acme')
  const shut = [
    { upstream: 'directory', kind: 'directory.person', count: 1, effect: 'shut' },
    { upstream: 'directory', kind: 'ready', count: 1, effect: 'shut' },
  ]
  expect(await foreseen('acme', 'suspend')).toEqual({
    command: 'suspend', refused: null, status: 'suspended', purgeAfter: null, upstreams: shut, signedOut: 1, told: 1, mailIsSent: false })
  expect(await foreseen('acme', 'resume')).toMatchObject({ refused: { code: 'illegal_transition', at: null }, upstreams: [] })
  await olga.post('/v1/tenants/acme/suspend', { reason: 'legal' })
  expect(await foreseen('acme', 'suspend')).toMatchObject({ refused: { code: 'illegal_transition' } })
  expect(await foreseen('acme', 'resume')).toMatchObject({
    refused: null, status: 'active', upstreams: shut.map(effect => ({ ...effect, effect: 'opened' })), signedOut: 0, told: 1 })
  // It is shut already.
  expect(await foreseen('acme', 'delete')).toMatchObject({ refused: null, status: 'deleted', upstreams: [], told: 1 })
})

it('says until when a deleted one can be restored, and when it is erased', async () => {
  await createActiveTenant(olga, 'gone')
  const { body } = await olga.delete<Tenant>('/v1/tenants/gone', { slug: 'gone' })
  expect(await foreseen('gone', 'restore')).toMatchObject({ refused: null, status: 'active' })
  expect(await foreseen('gone', 'purge')).toMatchObject({ refused: { code: 'purge_too_early', at: body.purgeAfter }, upstreams: [] })
})

it('says to an owner what they may do themselves, until it is the platform that has shut it', async () => {
  const anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'own')))
  const seen = async () => (await anna.get<LifecyclePreview>('/v1/tenants/own/lifecycle/preview')).body.commands
  expect(await seen()).toMatchObject([
    { command: 'suspend', refused: null }, { command: 'resume' },
    { command: 'delete', refused: null, status: 'deleted', purgeAfter: expect.any(String), upstreams: [{ effect: 'shut' }, {}], told: 1 },
  ])
  await olga.post('/v1/tenants/own/suspend', { reason: 'abuse' })
  expect((await seen()).find(({ command }) => command === 'delete')).toMatchObject({ refused: { code: 'suspension_not_yours' } })
})

it('is of tenants that are there', async () => {
  expect((await olga.get('/v1/tenants/nobody/lifecycle/preview')).status).toBe(404)
})

const now = new Date('2030-06-01T12:00:00Z')
const inHalfASecond = '2030-06-01T12:00:00.500Z'
const active: Life = {
  activatedAt: now, trialEndsAt: null, trialEndedAt: null, suspension: null,
  deletedAt: null, purgeAfter: null, purgeStartedAt: null, purgedAt: null,
}
const suspension = { reason: 'customer' as const, note: null, owner: 'customer' as const, since: now }
const past = new Date(now.getTime() - 1)
const mailboxes = { kind: 'mail.account' as const, present: 3, inUse: 2 }
const places = { kind: 'files.member' as const, present: 1, inUse: 1 }
const extent = { resources: [mailboxes, places], onlyHere: 2, owners: 1 }
const refusedAs = (code: string) => ({ refused: expect.objectContaining({ code }) as ForeseenCommand['refused'] })

it.each<[string, Life, LifecycleCommand, Partial<ForeseenCommand>]>([
  ['deleting keeps everything', active, 'delete',
    { upstreams: [{ upstream: 'mail', kind: 'mail.account', count: 2, effect: 'shut' }], purgeAfter: inHalfASecond, signedOut: 2 }],
  ['erasing takes all that is there', { ...active, deletedAt: past, purgeAfter: past }, 'purge', {
    status: 'purging', upstreams: [
      { upstream: 'mail', kind: 'mail.account', count: 3, effect: 'removed' },
      { upstream: 'files', kind: 'files.member', count: 1, effect: 'removed' }] }],
  ['a customer lifts their own suspension', { ...active, suspension }, 'resume', refusedAs('suspension_not_yours')],
  ['the platform may make it its own', { ...active, suspension }, 'suspend', { refused: null, upstreams: [] }],
  ['a trial shuts nobody out', active, 'trial', { refused: null, status: 'trial', upstreams: [], told: 0 }],
  ['what is erased allows nothing', { ...active, purgedAt: past }, 'restore', refusedAs('illegal_transition')],
])('%s', (_name, life, command, expected) => {
  const commands = foresee(life, extent, { tenantId: 'x', by: 'platform', now, restoreWindowMs: 500, mailIsSent: true })
  expect(commands.find(candidate => candidate.command === command)).toMatchObject(expected)
})
