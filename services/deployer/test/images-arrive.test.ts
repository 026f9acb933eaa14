// Images that come by themselves: told of by a real registry, found by looking, followed by rule, from a push to what is served.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { DeploymentAnswer, StageAnswer } from '@dezky/contracts/deployer'
import { canRun, hookSecret, type SeededStage, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  if (canRun) world = await startWorld({ notifies: true })
})
afterAll(() => world?.[Symbol.asyncDispose]())

let repositories = 0
const nextRepository = () => `team/image${repositories++}`
const full = (name: string) => `${world.registry.host}/${name}`
// A registry may take its time to tell; what it does not tell, a look at it finds.
vi.setConfig({ testTimeout: 90_000 })

const served = (stage: { hostName: string }) => vi.waitFor(() => world.served(stage.hostName), { timeout: 20_000, interval: 100 })
const untilServed = (stage: { hostName: string }, version: string) =>
  vi.waitFor(async () => expect(await world.served(stage.hostName)).toBe(version), { timeout: 80_000, interval: 100 })
const deploymentsOf = async ({ path }: Pick<SeededStage, 'path'>) =>
  (await world.api.get<{ items: DeploymentAnswer[] }>(`${path}/deployments`)).items
const changesOf = async ({ project }: Pick<SeededStage, 'project'>) =>
  (await world.api.get<{ items: { tag: string, change: string }[] }>(`/projects/${project}/tag-changes`)).items

describe.skipIf(!canRun)('a registry that tells of a push', () => {
  it('has it deployed where a rule follows the tag, and again when the tag has moved', async () => {
    const name = nextRepository()
    const stage = await world.stage({ repository: full(name), stage: { tagRule: { kind: 'exact', tag: 'main' } } })
    await world.push({ name, version: '1', tag: 'main' })
    await untilServed(stage, '1')
    await world.push({ name, version: '2', tag: 'main' })
    await untilServed(stage, '2')
    expect((await changesOf(stage)).map(({ tag, change }) => [tag, change])).toEqual([['main', 'moved'], ['main', 'appeared']])
    const [newest] = await deploymentsOf(stage)
    expect(newest).toMatchObject({ requestedBy: 'tag rule', reason: 'main stands for another image now', release: { tag: 'main' } })
  })

  it('has what nobody follows deployed by nobody', async () => {
    const name = nextRepository()
    const stage = await world.stage({ repository: full(name), stage: { tagRule: { kind: 'semver', range: '1.x' } } })
    await world.push({ name, version: '2.0.0' })
    await world.push({ name, version: '1.4.0' })
    await untilServed(stage, '1.4.0')
    await world.push({ name, version: '1.3.9' })
    await world.push({ name, version: '1.5.0' })
    await untilServed(stage, '1.5.0')
    expect((await deploymentsOf(stage)).map(({ release }) => release.tag)).toEqual(['1.5.0', '1.4.0'])
  })

  it('has what failed not tried again, and a way back not undone', async () => {
    const name = nextRepository()
    const stage = await world.stage({ repository: full(name), stage: { tagRule: { kind: 'exact', tag: 'main' } } })
    await world.push({ name, version: '1', tag: 'main' })
    await untilServed(stage, '1')
    await world.push({ name, version: '2', tag: 'main' })
    await untilServed(stage, '2')
    await vi.waitFor(async () => expect((await deploymentsOf(stage))[0]?.state).toBe('succeeded'), { timeout: 20_000 })
    expect(await world.deployed(stage, { release: 1 })).toMatchObject({ state: 'succeeded', kind: 'rollback' })
    await lookedAt(stage)
    expect(await deploymentsOf(stage)).toHaveLength(3)
    expect(await served(stage)).toBe('1')
  })
})

describe.skipIf(!canRun)('an image that no project knows', () => {
  it('is left alone, unless projects may be made of such', async () => {
    const unknown = nextRepository()
    await world.push({ name: unknown, version: '1' })
    const { items } = await world.api.get<{ items: { verdict: string }[] }>('/registries/local/deliveries')
    expect(items.length).toBeGreaterThan(0)
    expect(await projectsOf(unknown)).toEqual([])
  })

  it('becomes a project that runs what was pushed', async () => {
    await world.database.db.updateTable('settings').set({ value: JSON.stringify({ unknownImages: 'create' }) }).execute()
    const name = nextRepository()
    await world.push({ name, version: '7', tag: 'edge', healthCheck: true })
    const project = await vi.waitFor(async () => (await projectsOf(name))[0] ?? Promise.reject(new Error('not yet')), { timeout: 20_000 })
    expect(project).toMatchObject({ name: name.replace('team/', ''), configuration: { port: null, health: { kind: 'image' } } })
    const stage = await world.api.get<StageAnswer>(`/projects/${project.name}/stages/prod`)
    expect(stage.configuration.tagRule).toEqual({ kind: 'exact', tag: 'edge' })
    await untilServed({ hostName: `stage-prod-${project.name}.localhost` }, '7')
  })
})

describe.skipIf(!canRun)('a registry that tells nothing', () => {
  it('is looked at every so often, and when somebody asks', async () => {
    const name = nextRepository()
    const stage = await world.stage({ repository: full(name) })
    await world.push({ name, version: '1.0.0' })
    await world.push({ name, version: 'nightly' })
    const rule = { kind: 'newest', by: 'semver', prereleases: false }
    const tried = await world.api.post<{ items: { tag: string, why: string }[] }>(`/projects/${stage.project}/tag-rules/dry-run`, { rule })
    expect(tried.items).toMatchObject([{ tag: '1.0.0', why: 'deploys' }, { tag: 'nightly', matches: false }])
    expect(await deploymentsOf(stage)).toEqual([])
    const { version } = await world.api.get<StageAnswer>(stage.path)
    const configuration = { tagRule: rule, watchSeconds: 0 }
    const changed = await world.api.send('PATCH', stage.path, { body: { configuration }, headers: { 'if-match': `"${version}"` } })
    expect(changed.status).toBe(200)
    await untilServed(stage, '1.0.0')
  })

  it('says why, when it says no, and is asked again once it is told how', async () => {
    const stage = await world.stage({ repository: 'localhost:1/none', stage: { tagRule: { kind: 'exact', tag: 'main' } } })
    await vi.waitFor(async () => {
      expect((await world.api.get<{ problem: string | null }>(`/projects/${stage.project}/tags`)).problem).toMatch(/localhost:1/)
    }, { timeout: 20_000 })
  })
})

it.skipIf(!canRun)('keeps the secret of its webhooks to itself', () => {
  expect(world.logged()).not.toContain(hookSecret)
})

async function lookedAt({ project }: SeededStage): Promise<void> {
  const when = async () => (await world.api.get<{ lookedAt: string }>(`/projects/${project}/tags`)).lookedAt
  const before = await when()
  await world.api.post(`/projects/${project}/look`)
  await vi.waitFor(async () => expect(await when()).not.toBe(before), { timeout: 20_000 })
}

async function projectsOf(name: string) {
  const { items } = await world.api.get<{ items: { name: string, repository: string, configuration: object }[] }>('/projects')
  return items.filter(({ repository }) => repository === full(name))
}
