import { expect, test } from 'vitest'
import { ContainersConflict, instanceLabel } from '../../src/index.ts'
import { rejected } from './images.ts'
import { freshWish, plainWish, type World } from './world.ts'

export function testOwnership(world: World): void {
  test('what somebody else made is seen, and never changed', async () => {
    const { containers, others } = world()
    const wish = await freshWish(world())
    const theirs = await others.run(wish)
    const tried = [
      containers.run(wish), containers.start(theirs.id), containers.stop(theirs.id, 0), containers.remove(theirs.id),
      containers.exec(theirs.id, ['true'], 1_000),
    ]
    for (const outcome of await Promise.allSettled(tried)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(ContainersConflict) })
    }
    expect(await containers.observe(theirs.id)).toEqual(theirs)
    expect((await containers.list()).map(({ id }) => id)).not.toContain(theirs.id)
    expect((await containers.listForeign()).find(({ id }) => id === theirs.id)).toEqual(theirs)
    expect((await others.listForeign()).map(({ id }) => id)).not.toContain(theirs.id)
  })

  test('how something of somebody else is run can be told, so that it can be run by us', async () => {
    const { containers, others, describes } = world()
    if (!describes) return void await refusesToDescribe(world)
    await others.ensureVolume('their-data', {})
    const wish = await freshWish(world(), {
      environment: { VERSION: 'theirs', EMPTY: '', EQUALS: 'a=b=c' }, command: ['/start', '-x'], stopSignal: 'SIGINT',
      mounts: [{ kind: 'volume', source: 'their-data', target: '/data', readOnly: true }],
      resources: { cpus: 0.5, memoryBytes: 64 * 1024 ** 2, processes: 50 },
    })
    const { id } = await others.run(wish)
    const { name, image, environment, command, mounts, resources, privileged, stopSignal } = wish
    expect(await containers.describe(name)).toEqual({
      id, name, running: true, image: { repository: image.repository, digest: image.digest }, environment, command, mounts, resources,
      privileged, stopSignal, ports: [8080], otherMounts: [], hostNetwork: false,
    })
    const plain = await others.run(await freshWish(world()))
    expect(await containers.describe(plain.id)).toMatchObject({ environment: plainWish.environment, command: null, stopSignal: null })
    expect(await containers.describe('nothing-of-that-name')).toBeNull()
  })

  test('one of ours that was made for another instance is not taken for this one', async () => {
    const { containers } = world()
    const wish = await freshWish(world())
    const { id } = await containers.run(wish)
    for (const labels of [{ [instanceLabel]: 'another' }, {}]) {
      await expect(containers.run({ ...wish, labels: labels as Record<string, string> })).rejects.toThrow(ContainersConflict)
    }
    expect(await containers.observe(id)).toMatchObject({ state: 'running', labels: wish.labels })
  })

  test('a network that is there is used, whoever made it', async () => {
    const { containers, others } = world()
    await Promise.all([others.ensureNetwork('shared'), containers.ensureNetwork('shared'), containers.ensureNetwork('shared')])
    const running = await containers.run(await freshWish(world(), { reach: { by: 'network', network: 'shared' } }))
    expect(running.address).not.toBeNull()
  })
}

async function refusesToDescribe(world: World): Promise<void> {
  const { containers, others } = world()
  const { id } = await others.run(await freshWish(world()))
  await expect(containers.describe(id)).rejects.toThrow(rejected('other'))
  expect(await containers.describe('nothing-of-that-name')).toBeNull()
}
