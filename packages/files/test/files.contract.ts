// What every driver of the port must do; a driver is done when this passes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FilesUnavailable } from '../src/index.ts'
import { testMembers, testPeople } from './contract/people.ts'
import { testSpaces } from './contract/spaces.ts'
import { type FilesUnderTest, fresh } from './contract/world.ts'

export type { FilesUnderTest } from './contract/world.ts'

export function testFiles(name: string, make: () => Promise<FilesUnderTest>): void {
  describe(`files: ${name}`, () => {
    let world: FilesUnderTest

    beforeAll(async () => {
      world = await make()
    })
    afterAll(() => world[Symbol.asyncDispose]())

    test('answers, and says what it is', async () => {
      expect(world.files.product).not.toBe('')
      const { version, twin } = await world.files.probe()
      expect([version === null || /^\d+\.\d+/.test(version), twin]).toEqual([true, expect.any(Boolean)])
    })

    testSpaces(() => world)
    testPeople(() => world)
    testMembers(() => world)

    test('what cannot be asked is unavailable, never absent', async (context) => {
      const { unreachable } = world
      if (!unreachable) return context.skip()
      const { space, person } = fresh()
      const asked = [
        unreachable.probe(), unreachable.observeSpace(space), unreachable.ensureSpace(space), unreachable.removeSpace(space),
        unreachable.observeSpace({ ...space, externalId: 'a$b' }), unreachable.removeMember(space, 'p'),
        unreachable.observePerson(person.subject), unreachable.ensurePerson(person), unreachable.removePerson(person.subject),
      ]
      for (const outcome of await Promise.allSettled(asked)) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(FilesUnavailable) })
      }
    })
  })
}
