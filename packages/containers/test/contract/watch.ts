import { expect, test } from 'vitest'
import type { ContainerEvent, Containers } from '../../src/index.ts'
import { freshWish, runFresh, soon, type World } from './world.ts'

export function testWatch(world: World): void {
  test('what happens to containers of ours is told, from the moment it is asked for', async () => {
    await using watching = watch(world().containers)
    const wish = await freshWish(world())
    const { id } = await world().containers.run(wish)
    await world().containers.stop(id, 1)
    await world().containers.remove(id)
    await expect.poll(() => watching.kindsOf(id), soon).toEqual(expect.arrayContaining(['started', 'died', 'stopped', 'removed']))
    const started = watching.events.find(event => event.id === id && event.kind === 'started')
    expect(started).toMatchObject({ labels: wish.labels, at: expect.any(Date) })
    expect(Math.abs(started!.at.getTime() - Date.now())).toBeLessThan(30_000)
  })

  test('that one ran out of memory is told', async () => {
    await using watching = watch(world().containers)
    const resources = { cpus: null, memoryBytes: 12_000_000, processes: null }
    const { id } = await runFresh(world(), { resources, environment: { BEHAVIOUR: 'uses-memory' } })
    await expect.poll(() => watching.kindsOf(id), soon).toEqual(expect.arrayContaining(['out_of_memory', 'died']))
    await world().containers.remove(id)
  })

  test('what happens to others is not', async () => {
    await using watching = watch(world().containers)
    const theirs = await world().others.run(await freshWish(world()))
    const { id } = await runFresh(world())
    await expect.poll(() => watching.kindsOf(id), soon).toContain('started')
    expect(watching.kindsOf(theirs.id)).toEqual([])
  })
}

/** Its end is waited for: it must come when it is called off. */
function watch(containers: Containers) {
  const controller = new AbortController()
  const events: ContainerEvent[] = []
  const told = containers.watch(controller.signal)
  const ended = (async () => {
    for await (const event of told) events.push(event)
  })()
  return {
    events,
    kindsOf: (id: string) => events.filter(event => event.id === id).map(({ kind }) => kind),
    async [Symbol.asyncDispose]() {
      controller.abort()
      await ended
    },
  }
}
