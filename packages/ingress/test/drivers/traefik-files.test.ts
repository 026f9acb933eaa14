// Files in the folder that Traefik watches, ours and others: it takes all of them or none, and says nothing of what it does not take.
import { watch } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Backend, startBackend } from '../backend.ts'
import { freshHost, freshId, lead, routeTo } from '../contract/world.ts'
import { foreignRoute, settled, startWorld, type World } from './traefik-world.ts'

const broken = { name: 'IngressRejected', reason: 'broken' }

describe('Traefik and its files', () => {
  let world: World
  let one: Backend
  let two: Backend

  beforeAll(async () => {
    world = await startWorld()
    one = await startBackend(freshId())
    two = await startBackend(freshId())
  })
  afterAll(async () => {
    for (const used of [world, one, two]) await used[Symbol.asyncDispose]()
  })
  afterEach(async () => {
    const { configurations } = world.twin
    for (const name of await readdir(configurations)) if (!/dezky/.test(name)) await rm(path.join(configurations, name), { recursive: true })
    const ingress = world.driver()
    for (const { host, ours } of await ingress.list()) if (ours) await ingress.remove(host)
  })

  const ours = () => path.join(world.twin.configurations, 'dezky.yml')
  const quick = () => world.driver({ takenWithinMs: 200 })

  async function led(host: string, ...backends: Backend[]): Promise<string> {
    for (const { target } of backends) await lead(world.ingress, routeTo(host, target))
    return host
  }

  const targetsOf = async (host: string) => (await world.ingress.observe(host))?.targets.map(({ id }) => id)

  test.each([
    ['is no YAML', 'http: ['], ['has an unknown field', 'http:\n  routers:\n    x:\n      ruel: Host(`x`)\n'],
    ['has an empty element', 'http:\n  routers: {}\n'], ['is a template that goes wrong', 'http: {{ nonsense }}\n'],
  ])('one of somebody else\'s that %s keeps every change from being made, and ours is put back', async (_, text) => {
    const { byHand, ingress, twin } = world
    const host = await led(freshHost(), one)
    const before = await readFile(ours(), 'utf8')
    await byHand('wrong.yml', text)
    await expect(quick().lead(routeTo(host, two.target))).rejects.toMatchObject({
      ...broken, message: expect.stringContaining(twin.configurations),
    })
    expect(await readFile(ours(), 'utf8')).toBe(before)
    expect(await ingress.observe(host)).toMatchObject({ targets: [{ id: one.target.id }], problem: null })
    expect(await ingress.ask(host)).toMatchObject({ target: one.target.id })
    expect(await quick().probe()).toMatchObject({ valid: false, problem: expect.stringContaining('its log says which') })
    expect(await readFile(path.join(twin.configurations, 'wrong.yml'), 'utf8')).toBe(text)
    await rm(path.join(twin.configurations, 'wrong.yml'))
    expect(await ingress.probe()).toMatchObject({ valid: true, problem: null })
    await led(host, two)
  })

  test('started with a wrong one it serves nothing, which is seen, and everything again once that is mended', async () => {
    const { byHand, ingress, twin, restart } = world
    const [host, other] = [await led(freshHost(), one), await led(freshHost(), two)]
    await byHand('wrong.yml', 'http: [')
    await restart()
    expect(await ingress.observe(host)).toMatchObject({ ours: true, targets: [], problem: expect.stringContaining('does not serve it') })
    expect(await ingress.ask(host)).toMatchObject({ target: null, status: 404 })
    await expect(quick().lead(routeTo(host, one.target))).rejects.toMatchObject(broken)
    await rm(path.join(twin.configurations, 'wrong.yml'))
    await led(host, one)
    expect(await targetsOf(other)).toEqual([two.target.id])
  })

  test('what takes a route of ours away is a change like any other, the last of them, too', async () => {
    const { ingress, twin } = world
    const host = await led(freshHost(), one)
    await ingress.remove(host)
    expect(await ingress.list()).toEqual([])
    expect(twin.complaints().filter(words => words.includes('dezky.yml'))).toEqual([])
    expect(await ingress.probe()).toMatchObject({ valid: true, problem: null })
  })

  test('ours that somebody spoilt is written again with all that is served', async () => {
    const { ingress } = world
    const [host, other] = [await led(freshHost(), one), await led(freshHost(), two)]
    await writeFile(ours(), 'spoilt: [')
    expect(await targetsOf(host)).toEqual([one.target.id])
    await led(host, two)
    expect(await targetsOf(other)).toEqual([two.target.id])
    expect((await ingress.list()).flatMap(({ problem }) => problem ?? [])).toEqual([])
  })

  test('ours from an earlier day is a problem until it is led right again', async () => {
    const { ingress, restart } = world
    const host = await led(freshHost(), one)
    const earlier = await readFile(ours(), 'utf8')
    await led(host, two)
    await writeFile(ours(), earlier)
    await restart()
    expect(await targetsOf(host)).toEqual([one.target.id])
    await led(host, two)
    expect(await ingress.probe()).toMatchObject({ valid: true, problem: null })
  })

  test('names of ours in another file, which comes first, are not taken for ours', async () => {
    const { byHand, ingress, handPort, twin } = world
    const host = freshHost()
    await byHand('a-copy.yml', foreignRoute(`dezky_${host}`, `Host(\`${host}\`)`, handPort))
    await settled(twin, `dezky_${host}`)
    await expect(quick().lead(routeTo(host, one.target))).rejects.toMatchObject(broken)
    expect(await readFile(ours(), 'utf8')).not.toContain(host)
    await rm(path.join(twin.configurations, 'a-copy.yml'))
    await led(host, one)
    expect(await ingress.observe(host)).toMatchObject({ problem: null })
  })

  test('a folder that Traefik does not watch is seen, and left as it was', async () => {
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'dezky-elsewhere-'))
    const lost = world.driver({ directory: elsewhere, takenWithinMs: 100 })
    expect(await lost.probe()).toMatchObject({ valid: false, problem: expect.stringContaining('watches another folder') })
    await expect(lost.lead(routeTo(freshHost(), one.target))).rejects.toMatchObject(broken)
    expect(await readdir(elsewhere)).not.toContain('dezky.yml')
    await rm(elsewhere, { recursive: true })
    await expect(lost.lead(routeTo(freshHost(), one.target))).rejects.toMatchObject({ name: 'IngressUnavailable' })
  })

  test('one that cannot be written keeps the change from being made', async () => {
    const host = await led(freshHost(), one)
    const next = path.join(world.twin.configurations, '.dezky/dezky.yml.next')
    await mkdir(next)
    await expect(world.ingress.lead(routeTo(host, two.target))).rejects.toMatchObject({ name: 'IngressUnavailable' })
    expect(await targetsOf(host)).toEqual([one.target.id])
    await rm(next, { recursive: true })
    await led(host, two)
  })

  test('a change is one event: any other would have it wait for as long as Traefik waits between two', async () => {
    const host = await led(freshHost(), one)
    const seen: string[] = []
    const watcher = watch(world.twin.configurations, (_, name) => void seen.push(name ?? ''))
    await led(host, two)
    watcher.close()
    expect(seen).toEqual(['dezky.yml'])
  })
})
