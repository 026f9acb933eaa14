// A host whose disk is full: an engine that keeps its data in a small tmpfs.
import { describe, expect, test } from 'vitest'
import { dockerContainers } from '../../src/drivers/docker/docker.ts'
import { imageReference } from '../../src/index.ts'
import { rejected } from '../contract/images.ts'
import { startEngine } from '../engine.ts'
import { canRunContainers } from '../programs.ts'
import { startRegistry } from '../registry.ts'
import { pushSampleImage } from '../sample-image.ts'
import { mountSmallDisk } from '../small-disk.ts'

describe.skipIf(!canRunContainers)('a host whose disk is full', () => {
  test('says so, and keeps nothing of what it could not take', async () => {
    await using disk = await mountSmallDisk(16_000_000)
    await using registry = await startRegistry()
    await using engine = await startEngine({ dataRoot: disk.folder })
    await using containers = dockerContainers({ endpoint: { socketPath: engine.socketPath }, owner: 'us' })
    const ballastBytes = 30_000_000
    const image = { ...await pushSampleImage(registry, { name: 'large', tag: 'v1', version: 'v1', ballastBytes }), credentials: null }
    expect((await containers.probe()).freeBytes).toBeLessThan(16_000_000)
    await expect(containers.pull(image, () => {})).rejects.toThrow(rejected('disk_full'))
    expect(await containers.observeImage(imageReference(image))).toBeNull()
    const small = { ...await pushSampleImage(registry, { name: 'small', tag: 'v1', version: 'v1' }), credentials: null }
    expect(await containers.pull(small, () => {})).toMatchObject({ digests: [imageReference(small)] })
  })
})
