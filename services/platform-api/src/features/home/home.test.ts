import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FirstStep, LauncherEntry, Member } from '@dezky/contracts'
import { memory } from '@dezky/files/drivers/memory'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi({ files: memory() }, { FILES_URL: 'https://files.dezky.test' })
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

const appsIn = async (caller: Caller, slug: string) => (await caller.get<{ items: LauncherEntry[] }>(`/v1/tenants/${slug}/apps`)).body.items

async function openSteps(caller: Caller, slug: string): Promise<string[]> {
  const { body: { items } } = await caller.get<{ items: FirstStep[] }>(`/v1/tenants/${slug}/first-steps`)
  return items.filter(({ done }) => !done).map(({ step }) => step)
}

describe('the apps of a workspace', () => {
  it('are its members\', and nobody\'s who only looks after it', async () => {
    const tenant = await createActiveTenant(olga, 'launches')
    const anna = await api.as(await administratorOf(api, tenant))
    await vi.waitFor(async () => {
      expect(await appsIn(anna, 'launches')).toEqual([{ app: 'files', state: 'ready', url: 'https://files.dezky.test' }])
    }, { timeout: 15_000 })
    expect(await appsIn(olga, 'launches')).toEqual([])
  })
})

describe('what a workspace still needs', () => {
  it('is read from what is so', async () => {
    const tenant = await createActiveTenant(olga, 'begins')
    const owner = await administratorOf(api, tenant)
    const anna = await api.as(owner)
    const atFirst = ['domain_proven', 'somebody_invited', 'somebody_joined', 'second_factor_required', 'billing_details']
    expect(await openSteps(anna, 'begins')).toEqual(atFirst)
    await anna.post<Member>('/v1/tenants/begins/members', { name: 'Bo', email: 'bo@begins.example', role: 'member' })
    // Whoever has been let into the directory has not come yet.
    await vi.waitFor(async () => {
      const { body } = await anna.get<{ items: Member[] }>('/v1/tenants/begins/members?search=bo')
      expect(body.items).toMatchObject([{ state: 'invited' }])
    }, { timeout: 15_000 })
    api.directory.enrol(owner.subject)
    const ask = async (requiredFrom: Date, headers = {}) =>
      expect((await anna.send('PUT', '/v1/tenants/begins/second-factor-policy', { requiredFrom }, headers)).status).toBe(200)
    await ask(new Date(Date.now() + 86_400_000))
    expect(await openSteps(anna, 'begins')).toEqual(['domain_proven', 'somebody_joined', 'second_factor_required', 'billing_details'])
    await ask(new Date(), { 'if-match': '"1"' })
    expect(await openSteps(anna, 'begins')).toEqual(['domain_proven', 'somebody_joined', 'billing_details'])
  })
})
