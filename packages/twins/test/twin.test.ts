import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FaultKind, faultKinds, startTwin, type Twin, type TwinDefinition } from '../src/index.ts'

const counter: TwinDefinition = {
  name: 'counter',
  refusals: {
    rateLimited: { status: 429, body: 'slower' }, unauthorized: { status: 401, body: 'who?' },
    failed: status => ({ status, body: 'broken' }),
  },
  serve(app, { store }) {
    const counts = store.collection<number>('counts')
    app.post('/add', async () => {
      counts.put('all', (counts.get('all') ?? 0) + 1)
      return { count: counts.get('all') }
    })
  },
}

describe('a twin', () => {
  let directory: string

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'dezky-twin-'))
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  test('keeps its state across runs, and drops what a crash cut off', async () => {
    {
      await using twin = await startTwin(counter, { directory })
      await add(twin)
      await add(twin)
      expect(readFileSync(join(directory, 'state.ndjson'), 'utf8')).toContain('["counts","all",2]\n')
    }
    appendFileSync(join(directory, 'state.ndjson'), '["counts","all",3')
    await using twin = await startTwin(counter, { directory })
    expect(await (await add(twin)).json()).toEqual({ count: 3 })
    expect(readFileSync(join(directory, 'state.ndjson'), 'utf8').split('\n')).toHaveLength(3)
  })

  test('is told to misbehave over its own routes', async () => {
    await using twin = await startTwin(counter)
    const fault = { kind: 'rate-limit', times: 2, retryAfterSeconds: 7, match: { method: 'POST', url: '/add' } }
    const told = await fetch(`${twin.url}/_twin/faults`, {
      method: 'POST', body: JSON.stringify(fault), headers: { 'content-type': 'application/json' },
    })
    expect(told.status).toBe(201)
    const refused = await add(twin)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7'])
    expect(await (await fetch(`${twin.url}/_twin`)).json()).toMatchObject({ twin: true, name: 'counter', faults: [{ times: 1 }] })
    await fetch(`${twin.url}/_twin/faults`, { method: 'DELETE' })
    expect((await add(twin)).status).toBe(200)
    expect(await (await fetch(`${twin.url}/_twin/state`)).json()).toEqual({ counts: { all: 1 } })
  })

  test('hits the one it was meant for', async () => {
    await using twin = await startTwin(counter)
    twin.faults.add({ kind: 'server-error', match: { caller: 'acme' } })
    twin.faults.add({ kind: 'server-error', match: { caller: 'other' } })
    const addAs = async (caller: string) => {
      const { status } = await fetch(`${twin.url}/add`, { method: 'POST', headers: { 'x-twin-caller': caller } })
      return status
    }
    expect([(await add(twin)).status, await addAs('acme'), await addAs('acme')]).toEqual([200, 503, 200])
    twin.faults.clear('other')
    expect([await addAs('other'), twin.faults.waiting()]).toEqual([200, []])
  })

  test('lets as many pass as it was told to', async () => {
    await using twin = await startTwin(counter)
    twin.faults.add({ kind: 'server-error', after: 2 })
    const answers = [await add(twin), await add(twin), await add(twin), await add(twin)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 503, 200])
  })

  const handled: Record<FaultKind, boolean> = {
    latency: true, 'rate-limit': false, 'server-error': false, 'time-out': false, reset: false, 'expired-token': false,
    'answer-lost': true, 'error-after-write': true, 'time-out-after-write': true, 'half-answer': true, trickle: true,
  }
  const told = { latency: 200, 'rate-limit': 429, 'server-error': 503, 'expired-token': 401, 'error-after-write': 503, trickle: 200 }

  test.each(faultKinds)('%s hits once, before or after the request was handled', async (kind) => {
    await using twin = await startTwin(counter)
    twin.faults.add({ kind, ms: 20 })
    const answer = await add(twin).then(async response => ({ status: response.status, body: await response.text() })).catch(() => null)
    expect(answer?.status).toBe(Object(told)[kind])
    expect(twin.store.collection('counts').get('all') ?? 0).toBe(handled[kind] ? 1 : 0)
    expect((await add(twin)).status).toBe(200)
  })
})

function add(twin: Twin): Promise<Response> {
  return fetch(`${twin.url}/add`, { method: 'POST' })
}
