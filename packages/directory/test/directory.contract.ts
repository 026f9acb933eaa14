// What every driver of the port must do; a driver is done when this passes.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DirectoryUnavailable } from '../src/index.ts'
import { testAccess } from './contract/access.ts'
import { testGroups, testMemberships } from './contract/groups.ts'
import { testPeople } from './contract/people.ts'
import { testSessions } from './contract/sessions.ts'
import { type DirectoryUnderTest, fresh } from './contract/world.ts'

export type { DirectoryUnderTest } from './contract/world.ts'

export function testDirectory(name: string, make: () => Promise<DirectoryUnderTest>): void {
  describe(`directory: ${name}`, () => {
    let world: DirectoryUnderTest

    beforeAll(async () => {
      world = await make()
    })
    afterAll(() => world[Symbol.asyncDispose]())

    test('names the issuer of its subjects', () => {
      expect(URL.canParse(world.directory.issuer)).toBe(true)
    })

    test('answers a probe', async () => {
      const { version, twin } = await world.directory.probe()
      expect(version).not.toBe('')
      expect(twin).toBeTypeOf('boolean')
      expect(world.directory.product).not.toBe('')
    })

    testGroups(() => world)
    testPeople(() => world)
    testMemberships(() => world)
    testAccess(() => world)
    testSessions(() => world)

    test('what cannot be asked is unavailable, never absent', async (context) => {
      const { unreachable } = world
      if (!unreachable) return context.skip()
      const { group } = fresh()
      await expect(unreachable.probe()).rejects.toBeInstanceOf(DirectoryUnavailable)
      await expect(unreachable.setReady(randomUUID(), false)).rejects.toBeInstanceOf(DirectoryUnavailable)
      await expect(unreachable.requireSecondFactor(randomUUID(), false)).rejects.toBeInstanceOf(DirectoryUnavailable)
      await expect(unreachable.observeGroup(group.tenantId)).rejects.toBeInstanceOf(DirectoryUnavailable)
      await expect(unreachable.ensureGroup(group)).rejects.toBeInstanceOf(DirectoryUnavailable)
      await expect(unreachable.removeGroup(group.tenantId)).rejects.toBeInstanceOf(DirectoryUnavailable)
      await expect(unreachable.observePerson(randomUUID())).rejects.toBeInstanceOf(DirectoryUnavailable)
      await expect(unreachable.listSessions(randomUUID())).rejects.toBeInstanceOf(DirectoryUnavailable)
      await expect(unreachable.endSession(randomUUID(), randomUUID())).rejects.toBeInstanceOf(DirectoryUnavailable)
      await expect(unreachable.removePerson(randomUUID())).rejects.toBeInstanceOf(DirectoryUnavailable)
    })
  })
}
