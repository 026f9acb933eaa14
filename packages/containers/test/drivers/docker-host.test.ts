// What only an engine can show: what it was really asked for, and what is left when it goes.
import Dockerode from 'dockerode'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { swarmContainers } from '../../src/drivers/swarm/swarm.ts'
import { ContainersConflict, ContainersUnavailable, ownerLabel } from '../../src/index.ts'
import { expectUnavailable } from '../containers.contract.ts'
import { rejected } from '../contract/images.ts'
import { answerOf, freshName, freshWish, runFresh, shell, soon } from '../contract/world.ts'
import { canRunContainers } from '../programs.ts'
import { type DockerWorld, startDockerWorld } from './docker-world.ts'

describe.skipIf(!canRunContainers)('on an engine of our own', () => {
  let world: DockerWorld
  let engine: Dockerode

  beforeAll(async () => {
    world = await startDockerWorld()
    engine = new Dockerode({ socketPath: world.engine.socketPath, host: undefined })
  })
  afterAll(() => world?.[Symbol.asyncDispose]())

  test('the engine is asked for what was wished, and no more', async () => {
    const volume = freshName()
    await world.containers.ensureVolume(volume, { stage: 'test' })
    const { id } = await runFresh(world, {
      resources: { cpus: 0.5, memoryBytes: 64_000_000, processes: 40 }, logs: { maxBytes: 500_000, maxFiles: 3 },
      mounts: [
        { kind: 'volume', source: volume, target: '/data', readOnly: true },
        { kind: 'bind', source: '/etc', target: '/host', readOnly: true },
      ],
    })
    const { HostConfig, Config } = await engine.getContainer(id).inspect()
    expect(HostConfig).toMatchObject({
      NanoCpus: 500_000_000, Memory: 64_000_000, MemorySwap: 64_000_000, PidsLimit: 40,
      Privileged: false, SecurityOpt: ['no-new-privileges'], RestartPolicy: { Name: 'always' },
      LogConfig: { Type: 'json-file', Config: { 'max-size': '500000', 'max-file': '3' } },
      NetworkMode: 'web', CapAdd: null, Binds: null,
      Mounts: [{ Type: 'volume', Source: volume, ReadOnly: true }, { Type: 'bind', Source: '/etc', ReadOnly: true }],
    })
    expect(Config.Labels).toMatchObject({ [ownerLabel]: 'us' })
    expect((await engine.getVolume(volume).inspect()).Labels).toEqual({ [ownerLabel]: 'us', stage: 'test' })
    expect((await engine.getNetwork('web').inspect()).Labels).toEqual({ [ownerLabel]: 'us' })
  })

  test('a container may use the network of the host, where that is wished', async () => {
    const running = await runFresh(world, { ...shell('sleep 1000'), reach: { by: 'host', hostAddress: '0.0.0.0' } })
    expect(running.address).toEqual({ host: '127.0.0.1', port: 8080 })
    expect((await engine.getContainer(running.id).inspect()).HostConfig.NetworkMode).toBe('host')
    await world.containers.remove(running.id)
  })

  test('one without a mark is left alone, and seen with the best address there is', async () => {
    const wish = await freshWish(world)
    const Image = `${wish.image.repository}@${wish.image.digest}`
    const alone = await engine.createContainer({ name: wish.name, Image, HostConfig: { NetworkMode: 'web' } })
    await alone.start()
    await expect(world.containers.run(wish)).rejects.toThrow(ContainersConflict)
    const seen = (await world.containers.listForeign()).find(({ id }) => id === alone.id)
    await expect.poll(() => answerOf(seen!), soon).toBe('v1')
    // Its name is the beginning of nothing, but another's id is.
    const clash = { ...wish, name: alone.id.slice(0, 12) }
    expect((await world.containers.run(clash)).name).toBe(clash.name)
  })

  test('the room that is left is known where the data is seen', async () => {
    const { freeBytes } = await world.containers.probe()
    expect(freeBytes).toBeGreaterThan(0)
    expect((await world.driver({ dataPath: null }).probe()).freeBytes).toBeNull()
    expect((await world.driver({ dataPath: '/no/such/folder' }).probe()).freeBytes).toBeNull()
  })

  test('is no swarm, and says so to who takes it for one', async () => {
    await using swarm = swarmContainers({ endpoint: { socketPath: world.engine.socketPath }, owner: 'us' })
    await expect(swarm.probe()).rejects.toThrow('This engine is in no swarm.')
  })

  test('a port of the host that is taken is said to be', async () => {
    const { address } = await runFresh(world, { reach: { by: 'publish', network: 'web', hostAddress: '127.0.0.1' } })
    const wish = await freshWish(world)
    const bindings = { '8080/tcp': [{ HostIp: '127.0.0.1', HostPort: String(address?.port) }] }
    const Image = `${wish.image.repository}@${wish.image.digest}`
    const taken = await engine.createContainer({
      name: wish.name, Image, Labels: { ...wish.labels, [ownerLabel]: 'us' },
      HostConfig: { NetworkMode: 'web', PortBindings: bindings },
    })
    await expect(world.containers.start(taken.id)).rejects.toThrow(rejected('port_taken'))
    const seen = await world.containers.observe(taken.id)
    expect(seen).toMatchObject({ state: 'created', error: expect.stringContaining('already allocated') })
  })

  test('after a restart of the engine its containers come back, but those that were stopped', async () => {
    const { containers } = world
    const running = await runFresh(world, { environment: { VERSION: 'back' } })
    const stopped = await runFresh(world)
    const crashing = await runFresh(world, { environment: { BEHAVIOUR: 'crashes' } })
    await expect.poll(async () => (await containers.observe(crashing.id))?.state, soon).toBe('restarting')
    for (const { id } of [stopped, crashing]) await containers.stop(id, 1)
    const watching = expect(Array.fromAsync(containers.watch(new AbortController().signal))).rejects.toThrow(ContainersUnavailable)
    await world.engine.restart()
    await watching
    await expect.poll(async () => (await containers.observe(running.id))?.state, soon).toBe('running')
    await expect.poll(async () => answerOf((await containers.observe(running.id))!), soon).toBe('back')
    for (const { id } of [stopped, crashing]) {
      expect(await containers.observe(id)).toMatchObject({ state: 'exited', address: null })
    }
    expect((await containers.start(stopped.id)).state).toBe('running')
  })

  test('while the engine is gone all is unavailable, and nothing has to be done when it is back', async () => {
    const { containers } = world
    const { id } = await runFresh(world, { environment: { VERSION: 'back' } })
    const following = Array.fromAsync(containers.logs(id, { follow: true })).then(() => 'ended', error => error)
    await expect.poll(async () => answerOf((await containers.observe(id))!), soon).toBe('back')
    await world.engine.kill()
    expect(await following).toBeInstanceOf(ContainersUnavailable)
    await expectUnavailable(containers)
    await world.engine.restart()
    await expect.poll(async () => (await containers.observe(id))?.state, soon).toBe('running')
  })

  test('who closes the connection ends what is open', async () => {
    const closing = world.driver({})
    const { id } = await runFresh(world)
    const following = Array.fromAsync(closing.logs(id, { follow: true }))
    const watching = Array.fromAsync(closing.watch(new AbortController().signal))
    await closing.probe()
    await closing[Symbol.asyncDispose]()
    for (const open of await Promise.allSettled([following, watching, closing.list()])) {
      expect(open).toMatchObject({ status: 'rejected', reason: expect.any(ContainersUnavailable) })
    }
  })
})
