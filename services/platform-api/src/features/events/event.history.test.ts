import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PastEvent } from '@dezky/contracts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  await createActiveTenant(olga, 'acme')
  await createActiveTenant(olga, 'other')
  await api.services.reconciler.stop()
})
afterAll(() => api[Symbol.asyncDispose]())

interface Page { items: PastEvent[], nextCursor: string | null }
const events = async (query = '') => (await olga.get<Page>(`/v1/events/past?${query}`)).body

describe('what happened at all', () => {
  it('is told newest first, of every tenant, page by page, each once', async () => {
    const all = (await events('limit=100')).items
    expect(all.map(({ data }) => data['slug'])).toEqual(expect.arrayContaining(['dezky', 'acme', 'other']))
    const seen: PastEvent[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = await events(`limit=9${cursor && `&cursor=${cursor}`}`)
      seen.push(...page.items)
      cursor = page.nextCursor
    }
    expect(seen).toEqual(all)
  })

  it('is told by type', async () => {
    expect((await events('type=tenant.activated')).items.map(({ data }) => data['slug'])).toEqual(expect.arrayContaining(['acme', 'other']))
  })

  it('is for operators, and refuses a cursor that is none', async () => {
    const { body } = await olga.get<{ id: string, slug: string }>('/v1/tenants/acme')
    const anna = await api.as(await administratorOf(api, body as never))
    expect((await anna.get('/v1/events/past')).status).toBe(404)
    expect((await olga.get('/v1/events/past?cursor=nonsense')).body).toMatchObject({ status: 400, code: 'cursor_invalid' })
  })
})
