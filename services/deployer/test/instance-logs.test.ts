// What instances write: read, followed through broken connections, and kept when they go.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InstanceAnswer, InstanceLogAnswer, KeptLogAnswer } from '@dezky/contracts/deployer'
import { keepLines, packed } from '../src/features/instance-logs/kept-log.store.ts'
import { type Frame, framesOf, readBrokenly } from './sse.ts'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

const secret = `kanariefugl-${randomBytes(8).toString('hex')}`
const [red, normal] = ['\u001B[31m', '\u001B[0m']
/** Writes a burst, then a line for every ping, to both streams; says farewell when it is asked to end. */
const script = `trap 'echo farewell; exit 0' TERM; rm -f /tmp/go; printf 'it is %s\\n' "$CANARY"; printf '${red}colourful${normal}\\n'
  echo here > /www/index.html; httpd -p 8080 -h /www
  i=0; while [ $i -lt 400 ]; do echo line $i; if [ $((i % 3)) = 0 ]; then echo problem $i >&2; fi; i=$((i+1)); done
  until [ -e /tmp/go ]; do usleep 20000; done; n=0; while [ $n -lt 50 ]; do echo later $n; n=$((n+1)); done
  while true; do usleep 20000; done`

let world: World
let stage: SeededStage
let id: string
let all: InstanceLogAnswer
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld()
  stage = await world.stage({ project: { command: ['/bin/sh', '-c', script] } })
  await world.api.put(`/projects/${stage.project}/variables/CANARY`, { value: secret, secret: true })
  await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
  id = (await instances())[0]?.id ?? ''
  do all = await log('tail=10000')
  while (all.items.length < 536)
})
afterAll(() => world?.[Symbol.asyncDispose]())

const log = (query = '', of = id) => world.api.get<InstanceLogAnswer>(`/instances/${of}/logs?${query}`)
const texts = ({ items }: InstanceLogAnswer) => items.map(({ text }) => text)
const instances = async () => (await world.api.get<{ items: InstanceAnswer[] }>(`${stage.path}/instances`)).items
const streamed = () => `/instances/${id}/logs/stream`
const reading = () => ({ url: world.url, token: world.env['DEPLOYER_TOKEN'] ?? '', path: `${streamed()}?tail=10000` })
const textOf = ({ data }: Frame) => data['text']

describe.skipIf(!canRun)('the log of an instance', () => {
  it('is read from the end, between two times, and by what it holds', async () => {
    const written = all.items.filter(({ stream }) => stream === 'stdout').map(({ text }) => text)
    expect(written.slice(0, 2)).toEqual(['it is •••', `${red}colourful${normal}`])
    expect((await log('tail=7')).items).toEqual(all.items.slice(-7))
    expect(texts(await log('search=LINE%20399'))).toEqual(['line 399'])
    expect(texts(await log('search=problem%203&tail=1'))).toEqual(['problem 399'])
    const [from, to] = [all.items[100]!.at, all.items[300]!.at]
    expect((await log(`tail=10000&since=${from}&until=${to}`)).items).toEqual(all.items.filter(({ at }) => at >= from && at <= to))
    expect(texts(await log('search=red%20no&tail=1'))).toEqual([])
  })

  it('is as it was written, unless somebody asks for it without colours', async () => {
    expect(texts(await log('search=colourful'))).toEqual([`${red}colourful${normal}`])
    expect(texts(await log('search=colourful&plain=true'))).toEqual(['colourful'])
  })

  it('holds no secret, nor does it tell who guesses at one', async () => {
    expect(JSON.stringify(all)).not.toContain(secret)
    expect(texts(await log(`search=${secret.slice(0, 11)}`))).toEqual([])
  })

  it('is followed with nothing lost and nothing twice, however the connection breaks', async () => {
    const [{ containerId } = { containerId: '' }] = await containers()
    const go = async () => (await world.context.hosts.of(world.hostId)).containers.exec(containerId, ['sh', '-c', ': > /tmp/go'], 5_000)
    const [whole, broken] = [
      readBrokenly(reading(), Infinity, frame => textOf(frame) === 'later 49'),
      readBrokenly(reading(), 37, frame => textOf(frame) === 'later 49'),
    ]
    await go()
    expect((await whole).map(textOf)).toEqual(texts(await log('tail=10000')))
    expect((await broken).map(({ id: cursor }) => cursor)).toEqual((await whole).map(({ id: cursor }) => cursor))
  })

  it('is nobody\'s who never was', async () => {
    for (const path of ['logs', 'logs/stream', 'stats']) {
      expect((await world.api.send('GET', `/instances/0190b7a0-1111-7222-8333-444455556666/${path}`)).status).toBe(404)
    }
    expect((await world.api.send('GET', `/instances/${id}/logs/stream?after=x`)).status).toBe(400)
  })
})

describe.skipIf(!canRun)('once an instance is gone', () => {
  it('its last lines are kept, to the last word, and who follows hears them to the end', async () => {
    const before = await log('tail=10000')
    const following = Array.fromAsync(framesOf(reading()))
    for (const version of ['v2', 'v3']) await world.deployed(stage, (await world.push({ version })).digest)
    expect((await instances()).map(instance => instance.id)).not.toContain(id)
    const kept = await log('tail=10000')
    expect([kept.from, kept.items.slice(0, -1), kept.items.at(-1)?.text]).toEqual(['kept', before.items, 'farewell'])
    expect((await following).map(({ id: cursor }) => cursor)).toEqual(kept.items.map(({ cursor }) => cursor))
    expect(texts(await log('search=colour&plain=true'))).toEqual(['colourful'])
    const headers = { 'last-event-id': kept.items.at(-1)?.cursor ?? '' }
    expect((await world.api.send('GET', streamed(), { headers })).status).toBe(204)
    const { items } = await world.api.get<{ items: KeptLogAnswer[] }>(`${stage.path}/kept-logs`)
    expect(items).toMatchObject([{ instanceId: id, release: 1, lines: kept.items.length }])
  })

  it('they are kept of a release that failed, too', async () => {
    const failing = await world.stage()
    const failed = await world.deployed(failing, (await world.push({ version: 'bad', behaviour: 'crashes' })).digest)
    expect(failed.failure).toMatchObject({ code: 'crashed' })
    const { items: [kept] } = await world.api.get<{ items: KeptLogAnswer[] }>(`${failing.path}/kept-logs`)
    expect(texts(await log('', kept?.instanceId))).toContain('sample bad cannot go on')
  })

  it('ten thousand lines take up little room', async () => {
    const items = Array.from({ length: 10_000 }, (_, nth) => {
      const text = `GET /orders/${nth} 200 ${nth % 97} ms`
      return { cursor: `${1e12 + nth}.1`, at: new Date(1e12 + nth).toISOString(), stream: 'stdout' as const, text }
    })
    const content = await packed(items)
    expect(content.length).toBeLessThan(items.length * 16)
    const gone = '0190b7a0-1111-7222-8333-444455556667'
    const kept = { lines: items, content, now: new Date() }
    await keepLines(world.database.db, { instanceId: gone, stageId: stage.id, name: 'x', release: 1 }, kept)
    expect((await log('tail=10000', gone)).items).toEqual(items)
  })
})

async function containers(): Promise<{ containerId: string }[]> {
  const rows = await world.database.db.selectFrom('instances').select('container_id as containerId').where('id', '=', id).execute()
  return rows.map(({ containerId }) => ({ containerId: containerId ?? '' }))
}
