// What a workspace's administrators are told of its files; the file server is the one in memory.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { WorkspaceFiles } from '@dezky/contracts'
import { FilesUnavailable } from '@dezky/files'
import type { MemoryFiles } from '@dezky/files/drivers/memory'
import { memory } from '@dezky/files/drivers/memory'
import { administratorOf, createActiveTenant, readTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

const storage = 25 * 107_374_182_400

let api: TestApi
let olga: Caller
let files: MemoryFiles
beforeAll(async () => {
  files = memory()
  api = await startTestApi({ files })
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

const told = async (caller: Caller, slug: string) => (await caller.get<WorkspaceFiles>(`/v1/tenants/${slug}/files`)).body
const eventually = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000 })

async function spaceOf(slug: string): Promise<string> {
  const { id } = await readTenant(olga, slug)
  return (await files.observeSpace({ tenantId: id }))?.externalId ?? expect.fail('there is no space')
}

it('says what may be used, and what the file server says is used of it', async () => {
  const anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'tells')))
  files.fill(await spaceOf('tells'), 4711)
  const observed = { enabled: true, quotaBytes: storage, usedBytes: 4711, members: 1, url: null }
  const quota = { quotaBytes: null, allowedBytes: storage, version: 0 }
  await eventually(() => told(anna, 'tells'))
    .toEqual({ included: true, storageBytes: storage, quota, space: { state: 'ok', reason: null, observed } })
})

it('says that the file server cannot say, when it cannot', async () => {
  const anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'silent')))
  await eventually(() => told(anna, 'silent')).toMatchObject({ space: { state: 'ok', observed: { usedBytes: 0 } } })
  const real = files.observeSpace.bind(files)
  files.observeSpace = () => Promise.reject(new FilesUnavailable('it sleeps'))
  expect(await told(anna, 'silent')).toMatchObject({ storageBytes: storage, space: { observed: null } })
  files.observeSpace = real
})

it('tells of nothing used where files are no part of what is paid for', async () => {
  const anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'unpaid')))
  await olga.put('/v1/tenants/unpaid/entitlements/files/override', { value: false, note: 'For a test' })
  await eventually(() => told(anna, 'unpaid')).toMatchObject({
    included: false, space: { state: 'skipped', reason: 'not_entitled', observed: { enabled: false, quotaBytes: null, usedBytes: null } },
  })
})

it('counts those who may open the space, as they come', async () => {
  const tenant = await createActiveTenant(olga, 'closed')
  const anna = await api.as(await administratorOf(api, tenant))
  await anna.post('/v1/tenants/closed/members', { name: 'Bo', email: 'bo@closed.example', role: 'member' })
  await eventually(async () => (await told(anna, 'closed')).space?.observed?.members).toBe(2)
})
