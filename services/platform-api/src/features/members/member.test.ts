import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Invitation, Member } from '@dezky/contracts'
import { administratorOf, createActiveTenant, createTenant, readTenant, untilActive } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

describe('inviting a member', () => {
  let api: TestApi
  let olga: Caller
  beforeAll(async () => {
    api = await startTestApi()
    olga = await api.as(operator)
  })
  afterAll(() => api[Symbol.asyncDispose]())

  async function administrator(slug: string): Promise<Member> {
    const { body } = await olga.get<{ items: Member[] }>(`/v1/tenants/${slug}/members`)
    return body.items[0]!
  }

  const invite = (slug: string, memberId: string) => olga.post<Invitation>(`/v1/tenants/${slug}/members/${memberId}/invitation`)

  it('makes a link that expires, and tells of it without saying it', async () => {
    await createActiveTenant(olga, 'acme')
    const anna = await administrator('acme')
    expect(anna.state).toBe('invited')
    const answer = await invite('acme', anna.id)
    expect(answer).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } })
    expect(answer.body.url).toMatch(/^http:\/\/identity\.example\//)
    expect(Date.parse(answer.body.expiresAt ?? '')).toBeGreaterThan(Date.now())
  })

  it('waits until the person is in the directory', async () => {
    const { promise: open, resolve: letThrough } = Promise.withResolvers<void>()
    const ensureGroup = api.directory.ensureGroup.bind(api.directory)
    api.directory.ensureGroup = async group => open.then(() => ensureGroup(group))
    await createTenant(olga, 'later')
    const anna = await administrator('later')
    expect(anna.state).toBe('pending')
    expect((await invite('later', anna.id)).body).toMatchObject({ status: 409, code: 'directory_pending' })
    letThrough()
    await untilActive(olga, 'later')
    expect(await invite('later', anna.id)).toMatchObject({ status: 201 })
  })

  it('is not for somebody who has signed in: that would be taking over their account', async () => {
    await api.as(await administratorOf(api, await readTenant(olga, 'acme')))
    const anna = await administrator('acme')
    expect(anna.state).toBe('active')
    expect((await invite('acme', anna.id)).body).toMatchObject({ status: 409, code: 'member_active' })
  })

  it('is not for members of nothing', async () => {
    expect((await invite('acme', '0190a000-0000-7000-8000-000000000000')).status).toBe(404)
    expect((await invite('acme', 'not-an-id')).status).toBe(400)
  })
})
