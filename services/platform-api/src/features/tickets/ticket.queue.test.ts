// What operators see of all tenants' tickets.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ticket, TicketCounts } from '@dezky/contracts'
import { movableClock } from '../../../test/movable-clock.ts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

const clock = movableClock()
let api: TestApi
let olga: Caller
let olgasId: string

beforeAll(async () => {
  api = await startTestApi({ clock })
  olga = await api.as(operator)
  olgasId = (await olga.get<{ id: string }>('/v1/users/me')).body.id
})
afterAll(() => api[Symbol.asyncDispose]())

type Page<Item> = { items: Item[], nextCursor: string | null }

describe('the queue', () => {
  it('has what is due first, counts, finds and pages', async () => {
    const tenant = await createActiveTenant(olga, 'queued')
    const owner = await api.as(await administratorOf(api, tenant))
    const make = async (subject: string, priority: string) =>
      (await owner.post<Ticket>('/v1/tenants/queued/tickets', { subject, text: 'x', priority })).body
    const [low, urgent, high] = [await make('low one', 'low'), await make('urgent one', 'urgent'), await make('high one', 'high')]
    const list = async (query: string) => (await olga.get<Page<Ticket>>(`/v1/tickets?tenant=queued&${query}`)).body
    const numbers = ({ items }: Page<Ticket>) => items.map(({ number }) => number)
    expect(numbers(await list(''))).toEqual([urgent.number, high.number, low.number])
    expect(numbers(await list('sort=newest'))).toEqual([high.number, urgent.number, low.number])
    const first = await list('limit=2')
    expect(numbers(await list(`limit=2&cursor=${first.nextCursor}`))).toEqual([low.number])
    expect((await list(`sort=newest&cursor=${first.nextCursor}`) as { code?: string }).code).toBe('cursor_invalid')
    await olga.put(`/v1/tickets/${high.number}/assignee`, { assigneeId: olgasId }, { 'if-match': '"1"' })
    await olga.post(`/v1/tenants/queued/tickets/${low.number}/messages`, { text: 'x' })
    clock.move(2 * 3_600_000)
    expect((await olga.get<TicketCounts>('/v1/tickets/counts?tenant=queued')).body)
      .toEqual({ open: 3, mine: 1, unassigned: 2, overdue: 1, waiting: 1, resolved: 0, closed: 0, all: 3 })
    expect(numbers(await list('queue=mine'))).toEqual([high.number])
    expect(numbers(await list('queue=overdue'))).toEqual([urgent.number])
    for (const search of ['URGENT', `%23${urgent.number}`, `${urgent.number}`]) {
      expect(numbers(await list(`search=${search}`))).toEqual([urgent.number])
    }
    expect(numbers(await list('priority=urgent&priority=low'))).toEqual([urgent.number, low.number])
    const { items } = (await owner.get<Page<Ticket>>('/v1/tenants/queued/tickets?search=high')).body
    expect(items).toMatchObject([{ number: high.number, assignee: null }])
  })

  it('is nobody\'s but the operators\'', async () => {
    const owner = await api.as(await administratorOf(api, await createActiveTenant(olga, 'curious')))
    for (const url of ['/v1/tickets', '/v1/tickets/counts', '/v1/tickets/1001']) expect((await owner.get(url)).status).toBe(404)
  })
})
