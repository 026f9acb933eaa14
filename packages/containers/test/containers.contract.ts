// What every driver of the port must do; a driver is done when this passes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Containers, ContainersUnavailable } from '../src/index.ts'
import { testImages } from './contract/images.ts'
import { testInstances } from './contract/instances.ts'
import { testOutput } from './contract/output.ts'
import { testOwnership } from './contract/ownership.ts'
import { testTerminals } from './contract/terminals.ts'
import { testWatch } from './contract/watch.ts'
import { type ContainersUnderTest, plainWish } from './contract/world.ts'

export type { ContainersUnderTest } from './contract/world.ts'

export function testContainers(name: string, make: () => Promise<ContainersUnderTest>): void {
  describe(`containers: ${name}`, () => {
    let made: ContainersUnderTest | undefined
    const world = () => made!

    beforeAll(async () => {
      made = await make()
    })
    afterAll(() => made?.[Symbol.asyncDispose]())

    test('says what the host is', async () => {
      const facts = await world().containers.probe()
      expect(facts).toMatchObject({ os: 'linux', version: expect.stringMatching(/\d+\.\d+/), apiVersion: expect.stringMatching(/^\d+\.\d+$/) })
      expect([facts.cpus > 0, facts.memoryBytes > 100e6, facts.freeBytes === null || facts.freeBytes > 0]).toEqual([true, true, true])
    })

    testImages(world)
    testInstances(world)
    testOwnership(world)
    testOutput(world)
    testTerminals(world)
    testWatch(world)

    test('a host that cannot be asked is unavailable, never empty', () => expectUnavailable(world().unreachable))
  })
}

const digest = `sha256:${'0'.repeat(64)}`

/** Every verb there is. */
export async function expectUnavailable(containers: Containers): Promise<void> {
  const image = { repository: 'registry.example/app', digest, credentials: null }
  const asked: Record<Exclude<keyof Containers, 'driver' | typeof Symbol.asyncDispose>, () => Promise<unknown>> = {
    probe: () => containers.probe(),
    pull: () => containers.pull(image, () => {}),
    observeImage: () => containers.observeImage(`registry.example/app@${digest}`),
    listImages: () => containers.listImages(),
    removeImage: () => containers.removeImage(`registry.example/app@${digest}`),
    ensureNetwork: () => containers.ensureNetwork('web'),
    ensureVolume: () => containers.ensureVolume('data', {}),
    run: () => containers.run({ ...plainWish, name: 'unreachable', image, labels: {} }),
    start: () => containers.start('unreachable'),
    observe: () => containers.observe('unreachable'),
    list: () => containers.list(),
    listForeign: () => containers.listForeign(),
    describe: () => containers.describe('unreachable'),
    stop: () => containers.stop('unreachable', 1),
    remove: () => containers.remove('unreachable'),
    logs: () => Array.fromAsync(containers.logs('unreachable', { follow: true })),
    exec: () => containers.exec('unreachable', ['true'], 1_000),
    terminal: () => containers.terminal('unreachable', ['sh'], { columns: 80, rows: 24 }),
    usage: () => containers.usage('unreachable'),
    watch: () => Array.fromAsync(containers.watch(new AbortController().signal)),
  }
  for (const [verb, ask] of Object.entries(asked)) await expect(ask(), verb).rejects.toThrow(ContainersUnavailable)
}
