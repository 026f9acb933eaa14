import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { FilesConflict, FilesRejected } from '../../src/index.ts'
import { fresh, type GetWorld } from './world.ts'

export function testSpaces(getWorld: GetWorld): void {
  describe('spaces', () => {
    test('ensuring one twice gives one, as it was wished', async () => {
      const { files, spaces } = getWorld()
      const { space } = fresh()
      const { externalId } = await files.ensureSpace(space)
      expect(await files.ensureSpace(space)).toEqual({ externalId })
      expect(await files.ensureSpace({ ...space, externalId })).toEqual({ externalId })
      expect((await spaces()).filter(({ name }) => name === space.name)).toHaveLength(1)
      expect(await files.observeSpace(space)).toMatchObject({
        externalId, name: space.name, quotaBytes: space.quotaBytes, usedBytes: 0, enabled: true, members: [],
      })
    })

    test('ensuring one many times at once gives one', async () => {
      const { files, spaces } = getWorld()
      const { space } = fresh()
      const answers = await Promise.all(Array.from({ length: 6 }, () => files.ensureSpace(space)))
      expect(new Set(answers.map(({ externalId }) => externalId)).size).toBe(1)
      expect((await spaces()).filter(({ name }) => name === space.name)).toHaveLength(1)
    })

    test('many tenants at once have one each', async () => {
      const { files } = getWorld()
      const wishes = Array.from({ length: 10 }, () => fresh().space)
      const answers = await Promise.all(wishes.map(wish => files.ensureSpace(wish)))
      const seen = await Promise.all(wishes.map(wish => files.observeSpace({ tenantId: wish.tenantId })))
      expect(seen.map(space => [space?.externalId, space?.name])).toEqual(wishes.map(({ name }, at) => [answers[at]?.externalId, name]))
    })

    test('one is called and limited anew', async () => {
      const { files } = getWorld()
      const { space } = fresh()
      const { externalId } = await files.ensureSpace(space)
      await files.ensureSpace({ ...space, externalId, name: 'Acme Holding', quotaBytes: null })
      expect(await files.observeSpace(space)).toMatchObject({ externalId, name: 'Acme Holding', quotaBytes: null })
      await files.ensureSpace({ ...space, quotaBytes: 5_000_000_000 })
      expect(await files.observeSpace(space)).toMatchObject({ externalId, name: space.name, quotaBytes: 5_000_000_000 })
    })

    test.each([
      ['acme.tld', 'acme tld'], ['Acme A/S', 'Acme A-S'], ['  Ærø: "Fisk" <og> mere?  ', 'Ærø- -Fisk- -og- mere-'], ['...', 'Workspace'],
      ['å'.repeat(200), 'å'.repeat(127)],
    ])('%j is called as far as a server takes it', async (name, called) => {
      const { files } = getWorld()
      const { space } = fresh()
      await files.ensureSpace({ ...space, name })
      expect(await files.observeSpace(space)).toMatchObject({ name: called })
    })

    test('one in its place that is not ours is a conflict, and left alone', async () => {
      const { files, plantSpace, spaces } = getWorld()
      const { space } = fresh()
      const externalId = await plantSpace(space.tenantId, 'By hand')
      await expect(files.ensureSpace(space)).rejects.toBeInstanceOf(FilesConflict)
      await expect(files.observeSpace(space)).rejects.toBeInstanceOf(FilesConflict)
      await expect(files.setSpaceEnabled(space, false)).rejects.toBeInstanceOf(FilesConflict)
      await expect(files.removeSpace(space)).rejects.toBeInstanceOf(FilesConflict)
      expect(await spaces()).toContainEqual({ externalId, name: 'By hand', usedBytes: 0 })
    })

    test('one of the same name that is not ours stays beside it', async () => {
      const { files, plantSpace, spaces } = getWorld()
      const { space } = fresh()
      const foreign = await plantSpace(randomUUID(), space.name)
      const { externalId } = await files.ensureSpace(space)
      expect(externalId).not.toBe(foreign)
      await files.removeSpace({ ...space, externalId })
      expect((await spaces()).filter(({ name }) => name === space.name)).toMatchObject([{ externalId: foreign }])
    })

    test('switched off and on, nothing is lost', async () => {
      const { files, fill } = getWorld()
      const { space, person } = fresh()
      const { externalId } = await files.ensureSpace(space)
      const { externalId: personExternalId } = await files.ensurePerson(person)
      await files.ensureMember(space, { personExternalId, role: 'editor' })
      await fill(externalId, 4_000)
      for (const enabled of [false, false, true, true]) {
        await files.setSpaceEnabled(space, enabled)
        expect(await files.observeSpace({ ...space, externalId })).toMatchObject({
          externalId, enabled, usedBytes: enabled ? 4_000 : undefined, members: [{ personExternalId, role: 'editor' }],
        })
      }
    })

    test('ensuring leaves one off that is off', async () => {
      const { files } = getWorld()
      const { space } = fresh()
      const { externalId } = await files.ensureSpace(space)
      await files.setSpaceEnabled(space, false)
      expect(await files.ensureSpace({ ...space, quotaBytes: null })).toEqual({ externalId })
      expect(await files.observeSpace(space)).toMatchObject({ enabled: false })
    })

    test('what is not there cannot be switched', async () => {
      const { files } = getWorld()
      await expect(files.setSpaceEnabled(fresh().space, true)).rejects.toBeInstanceOf(FilesRejected)
    })

    test.each([true, false])('removing erases it (switched on: %s), and can be repeated', async (enabled) => {
      const { files, fill, spaces } = getWorld()
      const [{ space }, { space: other }] = [fresh(), fresh()]
      const { externalId } = await files.ensureSpace(space)
      await files.ensureSpace(other)
      await fill(externalId, 1_000)
      await files.setSpaceEnabled(space, enabled)
      await files.removeSpace({ ...space, externalId })
      await files.removeSpace({ ...space, externalId })
      await files.removeSpace({ tenantId: space.tenantId })
      expect(await files.observeSpace({ ...space, externalId })).toBeNull()
      expect(await files.observeSpace(other)).toMatchObject({ name: other.name })
      const { externalId: made } = await files.ensureSpace({ ...space, externalId })
      expect(made).not.toBe(externalId)
      expect(await spaces()).toContainEqual({ externalId: made, name: space.name, usedBytes: 0 })
    })

    test('a tenant without one observes as null', async () => {
      const { files } = getWorld()
      expect(await files.observeSpace({ tenantId: randomUUID() })).toBeNull()
    })
  })
}
