// A stage that has one of its own for each of the newest tags, from a push to what is served, and until the tag has gone.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { StageAnswer, VariableAnswer } from '@dezky/contracts/deployer'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

const tagRule = { kind: 'glob', pattern: 'pr-*', by: 'name' }
const name = 'team/preview'
const patience = { timeout: 30_000, interval: 100 }

let world: World
let previews: SeededStage
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld({ notifies: true })
  const volumes = ['tag', 'stage'].map(share => ({ kind: 'volume', name: share, target: `/${share}`, share }))
  previews = await world.stage({ repository: `${world.registry.host}/${name}`, stage: { tagRule, perTag: { maxInstances: 2 }, volumes } })
})
afterAll(() => world?.[Symbol.asyncDispose]())

const push = (tag: string, version = tag) => world.push({ name, tag, version })
const stages = async () => (await world.api.get<{ items: StageAnswer[] }>(`/projects/${previews.project}/stages`)).items
const madeFor = async () => (await stages()).flatMap(({ madeFor, removedAt }) => madeFor && !removedAt ? [madeFor.tag] : [])
const pathOf = (tag: string) => `${previews.path}-${tag}`
const answered = (tag: string) => world.served(`stage-prod-${tag}-${previews.project}.localhost`)
const untilServed = (tag: string, version = tag) => vi.waitFor(async () => expect(await answered(tag)).toBe(version), patience)
const untilMadeFor = (...tags: string[]) => vi.waitFor(async () => expect(await madeFor()).toEqual(tags), patience)
const untilGone = (tag: string) => vi.waitFor(async () => expect((await world.api.send('GET', pathOf(tag))).status).toBe(404), patience)

describe.skipIf(!canRun)('a stage for each tag', () => {
  it('is made when a tag comes, beside those of other tags, each with a name of its own', async () => {
    await world.api.put(`${previews.path}/variables/GREETING`, { value: 'hello', secret: false })
    await push('main')
    await push('pr-1')
    await push('pr-2')
    await untilServed('pr-1')
    await untilServed('pr-2')
    expect((await stages()).map(({ name, madeFor }) => [name, madeFor])).toEqual([
      ['prod', null], ['prod-pr-1', { stage: 'prod', tag: 'pr-1' }], ['prod-pr-2', { stage: 'prod', tag: 'pr-2' }],
    ])
  })

  it('has the variables of the stage that made it, and volumes as they are shared', async () => {
    const { items } = await world.api.get<{ items: VariableAnswer[] }>(`${pathOf('pr-1')}/variables`)
    expect(items).toMatchObject([{ name: 'GREETING', value: 'hello' }])
    const releases = await world.database.db.selectFrom('releases').innerJoin('stages', 'stages.id', 'releases.stage_id')
      .select('releases.configuration').orderBy('stages.name').execute()
    expect(releases.map(({ configuration }) => configuration.mounts.map(({ source }) => source))).toEqual(['prod-pr-1', 'prod-pr-2']
      .map(stage => [`${previews.project}.${stage}.tag`, `${previews.project}.prod.stage`]))
  })

  it('is deployed to when its tag stands for another image', async () => {
    await push('pr-2', 'pr-2-again')
    await untilServed('pr-2', 'pr-2-again')
    expect(await answered('pr-1')).toBe('pr-1')
  })

  it('is not changed or deployed to by itself: it is as the stage says that made it', async () => {
    const { version } = await world.api.get<StageAnswer>(pathOf('pr-1'))
    expect(await refusal('PATCH', pathOf('pr-1'), { configuration: {} }, { 'if-match': `"${version}"` })).toEqual([409, 'made_for_tag'])
    expect(await refusal('PUT', `${pathOf('pr-1')}/variables/OTHER`, { value: 'x', secret: false })).toEqual([409, 'made_for_tag'])
    expect(await refusal('POST', `${previews.path}/deployments`, { tag: 'pr-1' })).toEqual([422, 'per_tag'])
  })

  it('goes when there are newer ones than may be', async () => {
    await push('pr-3')
    await untilServed('pr-3')
    await untilMadeFor('pr-2', 'pr-3')
    await untilGone('pr-1')
  })

  it('that somebody took away stays away, until its tag stands for another image', async () => {
    expect((await world.api.send('DELETE', `${pathOf('pr-3')}?cancel=true`)).status).toBe(202)
    await untilGone('pr-3')
    await push('pr-2', 'pr-2-at-last')
    await untilServed('pr-2', 'pr-2-at-last')
    expect(await madeFor()).toEqual(['pr-2'])
    await push('pr-3', 'pr-3-again')
    await untilServed('pr-3', 'pr-3-again')
  })

  it('is not part of the configuration, and goes with the stage that made it', async () => {
    expect(await (await world.api.send('GET', '/config/export')).text()).not.toContain('pr-2')
    expect((await world.api.send('DELETE', `${previews.path}?cancel=true`)).status).toBe(202)
    await vi.waitFor(async () => expect(await stages()).toEqual([]), patience)
    expect(await world.containersOf(previews)).toEqual([])
  })
})

describe.skipIf(!canRun)('what a stage for each tag may not be', () => {
  it.each([
    ['without a rule', { perTag: {} }, 422, 'per_tag_invalid'],
    ['with one host name', { perTag: {}, tagRule, hostName: 'shop.example' }, 422, 'per_tag_invalid'],
    ['promoted from', { promotion: { from: 'many' } }, 422, 'promotion_invalid'],
  ])('%s', async (_, configuration, status, code) => {
    const { project } = await world.stage()
    const at = { host: 'here', ingress: 'front' }
    await world.api.post(`/projects/${project}/stages`, { name: 'many', ...at, configuration: { tagRule, perTag: {} } })
    expect(await refusal('POST', `/projects/${project}/stages`, { name: 'other', ...at, configuration })).toEqual([status, code])
  })
})

async function refusal(method: string, path: string, body: object, headers = {}): Promise<[status: number, code: string]> {
  const answer = await world.api.send(method, path, { body, headers })
  return [answer.status, (await answer.json() as { code: string }).code]
}
