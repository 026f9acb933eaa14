// A host whose disk is full: an engine that keeps its data in a small tmpfs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mountSmallDisk, type SmallDisk } from '@dezky/containers/testing'
import { audienceOf } from './load.ts'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

let disk: SmallDisk
let world: World
let stage: SeededStage
beforeAll(async () => {
  if (!canRun) return
  disk = await mountSmallDisk(24_000_000)
  world = await startWorld({ dataRoot: disk.folder })
  await reserve(0)
  stage = await world.stage()
  await world.deployed(stage, (await world.push({ version: 'good' })).digest)
})
afterAll(async () => {
  await world?.[Symbol.asyncDispose]()
  await disk?.[Symbol.asyncDispose]()
})

describe.skipIf(!canRun)('a disk that has no room for the next release', () => {
  it.each([
    ['while it is fetched', 0, /The host's disk is full. Make room there/],
    ['before it is fetched, for room must stay free', 1024 ** 3, /The host has \d+ MiB left, and 1024 MiB must stay free/],
  ])('%s: the deployment says so, and the release before serves', async (_, bytes, words) => {
    await reserve(bytes)
    const { digest } = await world.push({ version: 'large', ballastBytes: 30_000_000 })
    const load = audienceOf(world, stage)
    const { state, failure } = await world.deployed(stage, digest)
    expect((await load.leave()).lost).toEqual([])
    expect([state, failure?.code, failure?.step]).toEqual(['failed', 'disk_full', 'pull'])
    expect(failure?.message).toMatch(words)
    expect(await world.served(stage.hostName)).toBe('good')
    expect(await world.containersOf(stage)).toEqual(['running'])
  })

  it('leaves the way back open, for what is there already takes no room', async () => {
    await reserve(0)
    expect(await world.deployed(stage, (await world.push({ version: 'next' })).digest)).toMatchObject({ state: 'succeeded' })
    await reserve(1024 ** 3)
    expect(await world.deployed(stage, { release: 1 })).toMatchObject({ state: 'succeeded', kind: 'rollback' })
    expect(await world.served(stage.hostName)).toBe('good')
  })

  it('takes one that fits as soon as there is room again', async () => {
    await reserve(0)
    const { digest } = await world.push({ version: 'small' })
    expect(await world.deployed(stage, digest)).toMatchObject({ state: 'succeeded' })
    expect(await world.served(stage.hostName)).toBe('small')
  })
})

async function reserve(diskReserveBytes: number): Promise<void> {
  await world.database.db.updateTable('settings').set({ value: JSON.stringify({ diskReserveBytes }) }).execute()
}
