import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Partner } from '@dezky/contracts'
import { createTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

describe('a list of partners', () => {
  it.each([['slug', 'abc'], ['-slug', 'cba'], ['-customers', 'bca'], ['marginPct', 'cab'], ['-createdAt', 'cba'], ['-name', 'acb']])(
    'is listed by %s as well, page by page', async (sort, expected) => {
      const wishes = [['a', 'Zeta', 20], ['b', 'Alpha', 30], ['c', 'Mu', 10]] as const
      for (const [letter, name, marginPct] of wishes) {
        await olga.post('/v1/partners', { slug: `sorted-${letter}`, name, marginPct }, { 'idempotency-key': `sorted-key-${letter}` })
      }
      if (sort === '-customers') await resell('sorted-customer', 'sorted-b')
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const url: string = `/v1/partners?search=sorted-&sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`
        const page: { items: Partner[], nextCursor: string | null } = (await olga.get<typeof page>(url)).body
        seen.push(...page.items.map(({ slug }) => slug.at(-1) ?? ''))
        cursor = page.nextCursor
      }
      expect(seen.join('')).toBe(expected)
    })

  it('is counted', async () => {
    for (const slug of ['counted-a', 'counted-b']) await olga.post('/v1/partners', { slug, name: slug, marginPct: 20 })
    await olga.delete('/v1/partners/counted-b')
    expect((await olga.get('/v1/partners/counts?search=counted-')).body).toEqual({ all: 2, active: 1, terminated: 1 })
  })
})

async function resell(tenant: string, partner: string): Promise<void> {
  const { version } = await createTenant(olga, tenant)
  const { id } = (await olga.get<Partner>(`/v1/partners/${partner}`)).body
  await olga.patch(`/v1/tenants/${tenant}`, { partnerId: id }, version)
}
