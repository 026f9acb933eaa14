// What is sent to the address of a registry's webhooks: believed only with the secret, taken once, and never more than a hint.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeliveryAnswer } from '@dezky/contracts/deployer'
import { canRun, hookSecret, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  if (canRun) world = await startWorld({ idle: true })
})
afterAll(() => world?.[Symbol.asyncDispose]())

const json = { 'content-type': 'application/json' }
const generic = (tag = 'v1') => JSON.stringify({ image: 'team/shop', tag })
const hub = JSON.stringify({ push_data: { tag: 'v1' }, repository: { repo_name: 'team/shop' } })
const github = JSON.stringify({
  action: 'published', registry_package: {
    namespace: 'team', name: 'shop', package_type: 'CONTAINER',
    package_version: { package_url: 'ghcr.io/team/shop:v1', container_metadata: { tag: { name: 'v1', digest: '' } } },
  },
})
const hmac = (text: string) => createHmac('sha256', hookSecret).update(text).digest('hex')
const seconds = () => String(Math.floor(Date.now() / 1000))

function tell(body: string | Buffer, headers: Record<string, string> = {}, path = 'local'): Promise<Response> {
  return fetch(`${world.url}/hooks/${path}`, { method: 'POST', headers: { ...json, ...headers }, body })
}
const deliveries = async () => (await world.api.get<{ items: DeliveryAnswer[] }>('/registries/local/deliveries')).items
const woken = async (repository: string) =>
  world.database.db.selectFrom('pushes').select('tag').where('repository', '=', `${world.registry.host}/${repository}`).execute()

describe.skipIf(!canRun)('a webhook is believed', () => {
  it.each<[string, () => Promise<Response>]>([
    ['with the secret as a Bearer token', () => tell(generic(), { authorization: `Bearer ${hookSecret}` })],
    ['signed with a time, as ours', () => {
      const [time, body] = [seconds(), generic('v2')]
      return tell(body, { 'x-timestamp': time, 'x-signature-256': `sha256=${hmac(`${time}.${body}`)}` })
    }],
    ['signed as GitHub does', () => tell(github, { 'x-github-event': 'registry_package',
      'x-hub-signature-256': `sha256=${hmac(github)}` })],
    ['from Docker Hub, by its address', () => tell(hub, {}, `local/${hookSecret}`)],
  ])('%s', async (_, send) => {
    const response = await send()
    expect([response.status, await response.json()]).toMatchObject([202, { accepted: 1 }])
    expect((await deliveries())[0]).toMatchObject({ verdict: 'accepted', pushes: [{ repository: 'team/shop' }] })
    expect((await woken('team/shop')).length).toBeGreaterThan(0)
  })

  it('once: what is sent again is known again', async () => {
    const headers = { authorization: `Bearer ${hookSecret}`, 'idempotency-key': 'build-77' }
    expect(await (await tell(generic('v77'), headers)).json()).toMatchObject({ accepted: 1, duplicates: 0 })
    expect(await (await tell(generic('v77'), headers)).json()).toMatchObject({ accepted: 0, duplicates: 1 })
    expect((await woken('team/shop')).filter(({ tag }) => tag === 'v77')).toHaveLength(1)
  })

  it('and kept without the secret, wherever in it that stands', async () => {
    const body = JSON.stringify({ image: 'team/shop', tag: 'v79', secret: hookSecret })
    await tell(body, { authorization: `Bearer ${hookSecret}` })
    const [{ body: kept } = { body: '' }] = await deliveries()
    expect(kept).toContain('v79')
    expect(kept).not.toContain(hookSecret)
  })

  it('and taken up again when somebody asks', async () => {
    await tell(generic('v78'), { authorization: `Bearer ${hookSecret}` })
    const [{ id } = { id: '' }] = await deliveries()
    await world.api.post(`/deliveries/${id}/replay`)
    expect((await woken('team/shop')).filter(({ tag }) => tag === 'v78')).toHaveLength(2)
  })

  it('though nothing in it is of any use', async () => {
    const authorization = `Bearer ${hookSecret}`
    const tricks = ['../../etc:v1', 'a b:v1', 'team/shop:$(id)', 'team/shop']
    const answers = await Promise.all(tricks.map(async image =>
      await (await tell(JSON.stringify({ image, tag: '' }), { authorization })).json() as { accepted: number, ignored: string[] }))
    expect(answers.every(({ accepted, ignored }) => accepted === 0 && ignored.length === 1)).toBe(true)
  })
})

describe.skipIf(!canRun)('a webhook is not believed', () => {
  it.each<[string, number, () => Promise<Response>]>([
    ['without a secret', 401, () => tell(generic())],
    ['with a wrong one', 401, () => tell(generic(), { authorization: 'Bearer wrong' })],
    ['with a wrong one in its address', 401, () => tell(hub, {}, 'local/wrong')],
    ['from Docker Hub, at the address of the others', 401, () => tell(hub)],
    ['signed long ago', 401, () => {
      const body = generic()
      return tell(body, { 'x-timestamp': '1500000000', 'x-signature-256': `sha256=${hmac(`1500000000.${body}`)}` })
    }],
    ['signed and changed', 401, () => tell(`${github} `, { 'x-github-event': 'package', 'x-hub-signature-256': `sha256=${hmac(github)}` })],
    ['in nobody\'s form', 401, () => tell('{"hello":1}', { authorization: `Bearer ${hookSecret}` })],
    ['for a registry there is not', 404, () => tell(generic(), { authorization: `Bearer ${hookSecret}` }, 'none')],
    ['too big to be one', 413, () => tell(Buffer.alloc(1_200_000, 32), { authorization: `Bearer ${hookSecret}` })],
  ])('%s', async (_, status, send) => {
    const response = await send()
    expect([response.status, (await response.json() as { code: string }).code]).toEqual([status, expect.any(String)])
  })

  it('by anybody who has guessed too often', async () => {
    const tries = []
    for (let i = 0; i < 12; i++) tries.push((await tell(generic(), { authorization: 'Bearer wrong' })).status)
    expect(tries.at(-1)).toBe(429)
    expect((await tell(generic(), { authorization: `Bearer ${hookSecret}` })).status).toBe(429)
  })

  it('and its secret is found nowhere afterwards', async () => {
    const rows = await world.database.db.selectFrom('webhook_deliveries').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(hookSecret)
    expect(world.logged()).not.toContain(hookSecret)
    expect(JSON.stringify(await world.api.get('/registries'))).not.toContain(hookSecret)
  })
})
