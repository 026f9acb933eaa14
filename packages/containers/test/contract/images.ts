import { expect, test } from 'vitest'
import { ContainersRejected, imageReference, type PullProgress } from '../../src/index.ts'
import { pushSampleImage } from '../sample-image.ts'
import { freshImage, freshName, freshWish, type World } from './world.ts'

export function testImages(world: World): void {
  test('an image is fetched by its digest, and says on its way how far it is', async () => {
    const { containers } = world()
    const image = await freshImage(world(), { version: 'v7', ballastBytes: 300_000, healthCheck: true, port: 9000 })
    const reference = imageReference(image)
    expect(await containers.observeImage(reference)).toBeNull()
    const steps: PullProgress[] = []
    const fetched = await containers.pull(image, step => steps.push(step))
    expect(fetched).toMatchObject({
      digests: [reference], tags: [], os: 'linux', exposedPorts: [9000], hasHealthCheck: true,
      labels: { 'org.opencontainers.image.version': 'v7' }, createdAt: new Date('2026-01-02T03:04:05Z'),
    })
    expect(fetched.bytes).toBeGreaterThan(300_000)
    expect(await containers.observeImage(reference)).toEqual(fetched)
    expect((await containers.listImages()).filter(({ id }) => id === fetched.id)).toEqual([fetched])
    expect(steps.at(-1)).toMatchObject({ layers: 2, done: steps.at(-1)?.total })
    expect(steps.every(({ done }, at) => done >= (steps[at - 1]?.done ?? 0))).toBe(true)
  })

  test('what is there is not asked for again', async () => {
    const { containers } = world()
    const image = await freshImage(world())
    const fetched = await containers.pull(image, () => {})
    const steps: PullProgress[] = []
    const credentials = { username: 'nobody', password: 'x' }
    expect(await containers.pull({ ...image, credentials }, step => steps.push(step))).toEqual(fetched)
    expect(steps).toEqual([])
  })

  test('what the registry does not have is missing, whether it knows the repository or not', async () => {
    const image = await freshImage(world())
    const digest = `sha256:${'0'.repeat(64)}`
    for (const repository of [image.repository, `${world().registry.host}/nothing/here`]) {
      await expect(world().containers.pull({ ...image, repository, digest }, () => {})).rejects.toThrow(rejected('image_missing'))
    }
  })

  test('a registry that wants a password is told it, and refuses a wrong one', async () => {
    const { privateRegistry, containers } = world()
    const image = await pushSampleImage(privateRegistry, { name: freshName(), tag: 'v1', version: 'v1' })
    for (const credentials of [null, { username: 'dezky', password: 'wrong' }]) {
      await expect(containers.pull({ ...image, credentials }, () => {})).rejects.toThrow(rejected('registry_refused'))
    }
    const { credentials } = privateRegistry
    expect(await containers.pull({ ...image, credentials }, () => {})).toMatchObject({ digests: [imageReference(image)] })
  })

  test('a pull that is called off ends with the reason it was called off for', async () => {
    const image = await freshImage(world(), { ballastBytes: 20_000_000 })
    const reason = new Error('no longer wanted')
    const before = AbortSignal.abort(reason)
    await expect(world().containers.pull(image, () => {}, before)).rejects.toBe(reason)
    const controller = new AbortController()
    await expect(world().containers.pull(image, () => controller.abort(reason), controller.signal)).rejects.toBe(reason)
    expect(await world().containers.observeImage(imageReference(image))).toBeNull()
  })

  test('an image that a container uses stays, though it has another name; unused it goes, and stays away', async () => {
    const { containers, registry } = world()
    const version = freshName()
    const image = { ...await pushSampleImage(registry, { name: 'one', tag: version, version }), credentials: null }
    const sameElsewhere = { ...await pushSampleImage(registry, { name: 'other', tag: version, version }), credentials: null }
    await containers.pull(image, () => {})
    await containers.pull(sameElsewhere, () => {})
    const { id } = await containers.run(await freshWish(world(), { image }))
    await containers.stop(id, 0)
    expect(await containers.removeImage(imageReference(image))).toBe(false)
    expect(await containers.observeImage(imageReference(image))).not.toBeNull()
    await containers.remove(id)
    for (const name of [image, sameElsewhere]) expect(await containers.removeImage(imageReference(name))).toBe(true)
    expect(await containers.observeImage(imageReference(image))).toBeNull()
    expect(await containers.removeImage(imageReference(image))).toBe(true)
  })

  test('what is not on the host cannot be run', async () => {
    const wish = await freshWish(world(), { image: await freshImage(world()) })
    await expect(world().containers.run(wish)).rejects.toThrow(rejected('image_missing'))
  })
}

export function rejected(reason: ContainersRejected['reason']) {
  return expect.toSatisfy(error => error instanceof ContainersRejected && error.reason === reason, `is refused: ${reason}`)
}
