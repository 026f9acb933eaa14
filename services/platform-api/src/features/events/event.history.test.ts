import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PastEvent } from '@dezky/contracts'
import type { EventsFound } from '@dezky/events'
import { searchEvents } from '@dezky/events'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { readIn, workerScope } from '../../database/index.ts'

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

  it('is found by group, tenant, subject, words and time', async () => {
    const all = (await events('limit=100')).items
    const ids = async (query: string) => (await events(`limit=100&${query}`)).items.map(({ id }) => id)
    const those = (wanted: (event: PastEvent) => boolean) => all.filter(wanted).map(({ id }) => id)
    const [newest, oldest] = [all[0], all.at(-1)]
    const acme = all.find(({ type, data }) => type === 'tenant.created' && data['slug'] === 'acme')
    expect(await ids('group=member&group=subscription')).toEqual(those(({ type }) => /^(member|subscription)\./.test(type)))
    expect(await ids('tenant=acme')).toEqual(those(({ tenantId }) => tenantId === acme?.tenantId))
    expect(await ids('tenant=nobody')).toEqual([])
    expect(await ids(`subject=${acme?.subject}`)).toEqual(those(({ subject }) => subject === acme?.subject))
    expect(await ids('search=ACME')).toEqual(those(event => JSON.stringify(event.data).toLowerCase().includes('acme')))
    expect(await ids(`from=${acme?.occurredAt}`)).toEqual(those(({ occurredAt }) => occurredAt >= (acme?.occurredAt ?? '')))
    expect(await ids(`to=${acme?.occurredAt}`)).toEqual(those(({ occurredAt }) => occurredAt < (acme?.occurredAt ?? '')))
    expect(newest && oldest && newest.occurredAt >= oldest.occurredAt).toBe(true)
  })

  it('is looked through stretch by stretch, and nothing between two of them is passed over', async () => {
    const all = (await events('limit=100&search=acme')).items.map(({ id }) => id)
    const seen: string[] = []
    let before: string | null = null
    do {
      const page: EventsFound = await searchEvents(readIn(api.services.db, workerScope()), { before, limit: 2, text: 'acme', stretch: 3 })
      seen.push(...page.events.map(({ id }) => id))
      before = page.next
    } while (before !== null)
    expect(seen.slice(0, all.length)).toEqual(all)
  })

  it('is for operators, and refuses a cursor that is none', async () => {
    const { body } = await olga.get<{ id: string, slug: string }>('/v1/tenants/acme')
    const anna = await api.as(await administratorOf(api, body as never))
    expect((await anna.get('/v1/events/past')).status).toBe(404)
    expect((await olga.get('/v1/events/past?cursor=nonsense')).body).toMatchObject({ status: 400, code: 'cursor_invalid' })
  })
})
