import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SlugCheck } from '@dezky/contracts'
import { administratorOf, createActiveTenant, createTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  for (const slug of ['acme', 'acme-2', 'aeroe-og-soen']) await createTenant(olga, slug)
})
afterAll(() => api[Symbol.asyncDispose]())

const check = async (slug: string) => (await olga.get<SlugCheck>(`/v1/slugs/${encodeURIComponent(slug)}`)).body

describe('asking about a slug', () => {
  it.each<[string, SlugCheck['state'], string | null]>([
    ['fresh', 'free', null], ['acme', 'taken', 'acme-3'], ['acme-2', 'taken', 'acme-3'], ['www', 'reserved', 'www-2'],
    ['export', 'reserved', 'export-2'], ['Fresh', 'malformed', 'fresh'], ['Ærø & Søn A/S', 'malformed', 'aeroe-og-soen-2'],
    ['-', 'malformed', null], ['日本', 'malformed', null], ['x'.repeat(60), 'malformed', 'x'.repeat(40)],
  ])('%s says %s', async (slug, state, suggestion) => {
    expect(await check(slug)).toEqual({ slug, state, suggestion })
  })

  it('suggests what can be had', async () => {
    const { suggestion } = await check('acme')
    expect((await olga.post('/v1/tenants', {
      slug: suggestion, name: 'Acme', plan: 'business', administrator: { name: 'Anna', email: 'anna@acme.example' },
    })).status).toBe(201)
    expect(await check('acme')).toMatchObject({ suggestion: 'acme-4' })
  })

  it('is not for customers, who would learn from it whom the platform has', async () => {
    const anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'beech')))
    expect(await anna.get('/v1/slugs/acme')).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })
})
