// Every route that writes leaves its entry in the audit trail: the right words in the right chain, what was and what became, and nobody's
// name or secret in what stays for ever.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Route } from '../described-routes.ts'
import { movableClock } from '../movable-clock.ts'
import type { TestApi } from '../test-api.ts'
import { startTestApi } from '../test-api.ts'
import type { Step } from './story.ts'
import { looking, story } from './story.ts'
import type { Telling, Told } from './telling.ts'
import { deafMailServer, startTelling } from './telling.ts'

const clock = movableClock()
let api: TestApi
let admin: pg.Client
let telling: Telling

beforeAll(async () => {
  api = await startTestApi({ clock, resolve: async () => [{ address: '93.184.216.34', family: 4 }] }, deafMailServer)
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
  telling = await startTelling({ api, clock, admin })
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

/** Under a name by which the trail is then searched. */
async function ask(step: Step): Promise<string> {
  const requestId = randomUUID()
  const answer = await (await telling.request(step))({ 'x-request-id': requestId })
  expect(answer.status, `${step.id}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  await telling.remember(step, answer)
  const route = telling.routes.get(step.id)
  if (route) expectConventions(route, answer)
  return requestId
}

/** What was made says where it is, when it can be read there; what has a version says it as updates send it back. */
function expectConventions({ id, path }: Route, { status, headers, body }: Told): void {
  const canBeRead = [...telling.routes.values()].some(route => route.method === 'GET' && route.path.startsWith(`${path}/{`))
  if (status === 201 && canBeRead) expect(headers['location'], `${id} says where it is`).toMatch(/^\/v1\//)
  if (body?.version !== undefined) expect(headers['etag'], `${id} says which version it is`).toBe(`"${body.version}"`)
}

interface Entry { chain: string, action: string, changes: boolean, kept: string }

async function entriesOf(requestId: string): Promise<Entry[]> {
  const { rows } = await admin.query<Entry>(`
    select chain, action, before is not null and after is not null as changes,
           concat_ws(' ', subject, details::text, before::text, after::text, reason) as kept
      from audit_entries where request_id = $1 order by chain, sequence`, [requestId])
  return rows
}

async function eventsSince(position: string): Promise<string[]> {
  const { rows } = await admin.query<{ type: string }>('select type from events where position > $1 order by position', [position])
  return rows.map(({ type }) => type)
}

async function lastPosition(): Promise<string> {
  const { rows } = await admin.query<{ last: string }>('select coalesce(max(position), 0) as last from events')
  return rows[0]?.last ?? '0'
}

function chainOf({ chain }: Step): string {
  return chain === 'platform' ? 'platform' : telling.known[chain] ?? ''
}

/** Entries that tell of a change. */
const changing = /(update|change|change_role|grant|revoke|override|override_end|trial|convert|suspend|resume|delete|restore|purge_start)$/
/** Of these the change is personal, and stands beside the chain; or there is nothing left to compare with. */
const notChanging = /^(api_token|data_export|mailing_list|person|webhook)\.(update|revoke|delete)$/
const personal = /\w+@\w+\.example|Anna|Paula|Eve|Eva|Finn|dz_\w+|whsec_/

describe('every route that writes', () => {
  it('has its place in the story', () => {
    const writing = [...telling.routes.values()].filter(({ method }) => method !== 'GET').map(({ id }) => id)
    expect(story.map(({ id }) => id).toSorted()).toEqual(writing.filter(id => !looking.includes(id)).toSorted())
  })

  it.each(story)('$id leaves its entries and tells of it', async (step) => {
    await telling.ready(step)
    const position = await lastPosition()
    const entries = await entriesOf(await ask(step))
    expect(entries.map(({ action }) => action).toSorted()).toEqual(step.actions.toSorted())
    expect((await eventsSince(position)).toSorted()).toEqual(step.events.toSorted())
    for (const { chain, action, changes, kept } of entries) {
      expect(chain).toBe(chainOf(step))
      expect(kept).not.toMatch(personal)
      if (changing.test(action) && !notChanging.test(action)) expect(changes, `${action} says what was and what became`).toBe(true)
    }
  })
})
