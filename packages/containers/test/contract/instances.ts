import { expect, test } from 'vitest'
import { instanceLabel, ownerLabel } from '../../src/index.ts'
import { rejected } from './images.ts'
import { answerOf, freshImage, freshName, freshWish, runFresh, shell, soon, type World } from './world.ts'

export function testInstances(world: World): void {
  test('a container is made as wished, runs, and is reached at its address', async () => {
    const { containers } = world()
    const wish = await freshWish(world(), { environment: { VERSION: 'blue = 1', EMPTY: '' } })
    const running = await containers.run({ ...wish, labels: { ...wish.labels, stage: 'test' } })
    expect(running).toMatchObject({
      name: wish.name, image: `${wish.image.repository}@${wish.image.digest}`, state: 'running', health: 'none', exitCode: null,
      outOfMemory: false, restarts: 0, error: null, finishedAt: null, startedAt: expect.any(Date),
      address: { host: expect.any(String), port: 8080 },
      labels: { [instanceLabel]: wish.name, [ownerLabel]: expect.any(String), stage: 'test' },
    })
    await expect.poll(() => answerOf(running), soon).toBe('blue = 1')
    expect((await answerOf(running, '/cgi-bin/environment'))?.split('\n')).toContain('EMPTY=')
    expect(await containers.observe(running.id)).toEqual(running)
    expect((await containers.list()).filter(({ id }) => id === running.id)).toEqual([running])
  })

  test('running it again finds the same one, and starts it where it does not run', async () => {
    const { containers } = world()
    const wish = await freshWish(world())
    const [one, same] = await Promise.all([containers.run(wish), containers.run(wish)])
    expect([same.id, (await containers.run(wish)).id]).toEqual([one.id, one.id])
    await containers.stop(one.id, 1)
    const again = await containers.run(wish)
    expect(again).toMatchObject({ id: one.id, state: 'running' })
    await expect.poll(() => answerOf(again), soon).toBe('v1')
  })

  test('it is reached at a free port of the host when that is wished', async () => {
    const { wished, seen } = world().published
    const reach = { by: 'publish', network: 'web', hostAddress: wished } as const
    const [blue, green] = await Promise.all(['blue', 'green'].map(VERSION => runFresh(world(), { reach, environment: { VERSION } })))
    expect([blue?.address?.host, green?.address?.host]).toEqual([seen, seen])
    await expect.poll(() => answerOf(blue!), soon).toBe('blue')
    await expect.poll(() => answerOf(green!), soon).toBe('green')
  })

  test('containers on one network find each other by their names', async () => {
    const { containers } = world()
    const server = await runFresh(world(), { environment: { VERSION: 'found' } })
    await expect.poll(() => answerOf(server), soon).toBe('found')
    const client = await runFresh(world())
    expect(await containers.exec(client.id, ['wget', '-q', '-O', '-', `http://${server.name}:8080/`], 5_000)).toMatchObject({ output: 'found\n' })
  })

  test('stopping gives it the time it may take, keeps it, and starting brings it back', async () => {
    const { containers } = world()
    const { id } = await runFresh(world(), { environment: { BEHAVIOUR: 'needs-grace' } })
    await containers.stop(id, 0)
    expect(await containers.observe(id)).toMatchObject({ state: 'exited', exitCode: 137, address: null })
    const back = await containers.start(id)
    expect(back).toMatchObject({ id, state: 'running', exitCode: null })
    await expect.poll(() => answerOf(back), soon).toBe('v1')
    await containers.stop(id, 10)
    const stopped = await containers.observe(id)
    expect(stopped).toMatchObject({ state: 'exited', exitCode: 0, outOfMemory: false, finishedAt: expect.any(Date) })
    await containers.stop(id, 10)
    expect(await containers.observe(id)).toEqual(stopped)
  })

  test('a signal of its own choice asks it to end', async () => {
    const script = 'trap "exit 9" USR1; echo ready; while true; do usleep 10000; done'
    const { id } = await runFresh(world(), { ...shell(script), stopSignal: 'SIGUSR1' })
    await expect.poll(async () => (await Array.fromAsync(world().containers.logs(id, {}))).length, soon).toBe(1)
    await world().containers.stop(id, 10)
    expect(await world().containers.observe(id)).toMatchObject({ state: 'exited', exitCode: 9 })
  })

  test('one that crashes is started again, until it is stopped; how it ended is known', async () => {
    const { containers } = world()
    const { id } = await runFresh(world(), { environment: { BEHAVIOUR: 'crashes' } })
    await expect.poll(async () => (await containers.observe(id))?.restarts, soon).toBeGreaterThan(0)
    await containers.stop(id, 0)
    expect(await containers.observe(id)).toMatchObject({ state: 'exited', exitCode: 3, outOfMemory: false })
  })

  test('one that takes more memory than it may have is ended for that', async () => {
    const { containers } = world()
    const resources = { cpus: 1, memoryBytes: 12_000_000, processes: 50 }
    const { id } = await runFresh(world(), { resources, environment: { BEHAVIOUR: 'uses-memory' } })
    await expect.poll(() => containers.observe(id), soon).toMatchObject({ outOfMemory: true, exitCode: 137 })
    await containers.remove(id)
  })

  test('what cannot be started is refused with the reason, and stays to be looked at', async () => {
    const { containers } = world()
    const wish = await freshWish(world(), { command: ['/no-such-program'] })
    for (let times = 0; times < 2; times++) await expect(containers.run(wish)).rejects.toThrow(rejected('invalid'))
    const found = (await containers.list()).find(({ name }) => name === wish.name)
    expect(found).toMatchObject({ state: 'created', error: expect.stringContaining('/no-such-program'), startedAt: null, address: null })
    await containers.remove(found!.id)
    expect(await containers.observe(found!.id)).toBeNull()
  })

  test('removing it ends it, leaves its volumes, and is no trouble when it is gone', async () => {
    const { containers } = world()
    const volume = freshName()
    await containers.ensureVolume(volume, { stage: 'test' })
    await containers.ensureVolume(volume, { stage: 'other' })
    const mounts = [{ kind: 'volume' as const, source: volume, target: '/data', readOnly: false }]
    const { id } = await runFresh(world(), { mounts })
    expect(await containers.exec(id, ['sh', '-c', 'echo kept > /data/file'], 5_000)).toMatchObject({ exitCode: 0 })
    await containers.remove(id)
    expect([await containers.observe(id), (await containers.list()).some(one => one.id === id)]).toEqual([null, false])
    await Promise.all([containers.remove(id), containers.stop(id, 1)])
    const next = await runFresh(world(), { mounts: mounts.map(mount => ({ ...mount, readOnly: true })) })
    expect(await containers.exec(next.id, ['cat', '/data/file'], 5_000)).toEqual({ exitCode: 0, output: 'kept\n' })
    expect((await containers.exec(next.id, ['rm', '/data/file'], 5_000)).exitCode).not.toBe(0)
    await expect(containers.start(id)).rejects.toThrow(rejected('other'))
    await expect(containers.exec(id, ['true'], 1_000)).rejects.toThrow(rejected('other'))
  })

  test('the check that an image brings says how it is', async () => {
    const { containers } = world()
    const image = await freshImage(world(), { healthCheck: true })
    await containers.pull(image, () => {})
    const { id, health } = await runFresh(world(), { image })
    expect(health).toBe('starting')
    await expect.poll(async () => (await containers.observe(id))?.health, soon).toBe('healthy')
  })

  test.each<[string, Parameters<typeof freshWish>[1]]>([
    ['a name that leads elsewhere', { name: '../images' }], ['a name of one letter', { name: 'x' }],
    ['a variable without a name', { environment: { '': 'x' } }], ['a variable that is two', { environment: { 'A=B': 'x' } }],
    ['too little memory', { resources: { cpus: null, memoryBytes: 1000, processes: null } }],
    ['a folder that is not there', { mounts: [{ kind: 'bind', source: '/no/such/folder', target: '/x', readOnly: true }] }],
    ['an image of no name', { image: { repository: 'a?b=c', digest: 'sha256:0', credentials: null } }],
  ])('%s is refused, and nothing made', async (_, more) => {
    const wish = await freshWish(world(), more)
    await expect(world().containers.run(wish)).rejects.toThrow(rejected('invalid'))
    expect((await world().containers.list()).map(({ name }) => name)).not.toContain(wish.name)
  })
}
