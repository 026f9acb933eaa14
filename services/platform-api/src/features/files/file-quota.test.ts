// How much of the plan's storage the files may take; the file server is the one in memory.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileQuota, WorkspaceFiles } from '@dezky/contracts'
import type { MemoryFiles } from '@dezky/files/drivers/memory'
import { memory } from '@dezky/files/drivers/memory'
import { administratorOf, createActiveTenant, readTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

const gigabyte = 1024 ** 3
const storage = 25 * 100 * gigabyte

let api: TestApi
let olga: Caller
let files: MemoryFiles
beforeAll(async () => {
  files = memory()
  api = await startTestApi({ files })
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

const at = (slug: string) => `/v1/tenants/${slug}/files/quota`
const arrive = async (slug: string) => api.as(await administratorOf(api, await createActiveTenant(olga, slug)))
const set = (caller: Caller, slug: string, quotaBytes: unknown, version?: number) =>
  caller.send<FileQuota>('PUT', at(slug), { quotaBytes }, version === undefined ? {} : { 'if-match': `"${version}"` })

async function spaceOf(slug: string) {
  return await files.observeSpace({ tenantId: (await readTenant(olga, slug)).id }) ?? expect.fail('there is no space')
}
/** What the file server itself holds the files to. */
const heldTo = (slug: string) => expect.poll(async () => (await spaceOf(slug)).quotaBytes, { timeout: 15_000 })

async function entitle(slug: string, value: number): Promise<void> {
  expect((await olga.put(`/v1/tenants/${slug}/entitlements/storage/override`, { value, note: 'For a test' })).status).toBe(200)
}

describe('how much the files may take', () => {
  it('is everything the plan gives until somebody says less, and then what they said', async () => {
    const anna = await arrive('less')
    expect(await anna.get(at('less')))
      .toMatchObject({ status: 200, body: { quotaBytes: null, allowedBytes: storage, version: 0 }, headers: { etag: '"0"' } })
    const said = { quotaBytes: 50 * gigabyte, allowedBytes: 50 * gigabyte, version: 1 }
    expect(await set(anna, 'less', 50 * gigabyte)).toMatchObject({ status: 200, body: said, headers: { etag: '"1"' } })
    await heldTo('less').toBe(50 * gigabyte)
    expect((await anna.get<WorkspaceFiles>('/v1/tenants/less/files')).body).toMatchObject({ storageBytes: storage, quota: said })
    expect((await set(anna, 'less', null, 1)).body).toEqual({ quotaBytes: null, allowedBytes: storage, version: 2 })
    await heldTo('less').toBe(storage)
  })

  it('is never more than the plan gives, also when that becomes less', async () => {
    const anna = await arrive('shrinks')
    expect(await set(anna, 'shrinks', storage + 1)).toMatchObject({ status: 422, body: { code: 'quota_too_large', mostBytes: storage } })
    expect((await set(anna, 'shrinks', storage)).status).toBe(200)
    await entitle('shrinks', 7 * gigabyte)
    await heldTo('shrinks').toBe(7 * gigabyte)
    expect((await anna.get(at('shrinks'))).body).toEqual({ quotaBytes: storage, allowedBytes: 7 * gigabyte, version: 1 })
    await entitle('shrinks', 2 * storage)
    await heldTo('shrinks').toBe(storage)
  })

  it('may be less than what is in use: nothing of that is taken away', async () => {
    const anna = await arrive('full')
    files.fill((await spaceOf('full')).externalId, 3 * gigabyte)
    expect((await set(anna, 'full', gigabyte)).status).toBe(200)
    await heldTo('full').toBe(gigabyte)
    expect((await spaceOf('full')).usedBytes).toBe(3 * gigabyte)
  })
})

describe('saying it', () => {
  it('asks for the version that was read, once there is one', async () => {
    const anna = await arrive('based')
    await set(anna, 'based', 5)
    expect(await set(anna, 'based', 6)).toMatchObject({ status: 428 })
    expect(await set(anna, 'based', 6, 7)).toMatchObject({ status: 412 })
    expect(await set(anna, 'based', 5, 1)).toMatchObject({ status: 200, body: { version: 1 } })
    const both = await Promise.all([set(anna, 'based', 8, 1), set(anna, 'based', 9, 1)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
  })

  it('is for those who look after the workspace', async () => {
    await arrive('guarded')
    const bo = { name: 'Bo', email: 'bo@guarded.example' }
    await olga.post('/v1/tenants/guarded/members', { ...bo, role: 'member' })
    const member = await api.as({ ...bo, subject: 'bo-guarded', audience: 'dezky-portal' })
    expect((await member.get(at('guarded'))).status).toBe(403)
    expect((await set(member, 'guarded', 5)).status).toBe(403)
    expect((await set(await arrive('elsewhere'), 'guarded', 5)).status).toBe(404)
  })

  it.each([['nothing', 0], ['less than nothing', -1], ['half a byte', 1.5], ['words', '5 GB'], ['no word of it', undefined]])(
    'is refused with %s', async (_, quotaBytes) => {
      expect(await set(olga, 'nowhere', quotaBytes)).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
    })
})
