import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PastEvent } from '@dezky/contracts'
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
