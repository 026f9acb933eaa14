import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { DirectoryRejected } from '../../src/index.ts'
import { fresh, type GetWorld } from './world.ts'

export function testSessions(getWorld: GetWorld): void {
  describe('sessions', () => {
    const signedIn = async (times: number) => {
      const world = getWorld()
      const { externalId } = await world.directory.ensurePerson(fresh().person)
      for (let time = 0; time < times; time += 1) await world.signIn(externalId)
      return { directory: world.directory, person: externalId, sessions: () => world.directory.listSessions(externalId) }
    }

    test('there are none before somebody signs in', async () => {
      const { sessions } = await signedIn(0)
      expect(await sessions()).toEqual([])
    })

    test('each browser is one, the latest seen first', async () => {
      const { sessions } = await signedIn(2)
      const found = await sessions()
      expect(new Set(found.map(({ id }) => id)).size).toBe(2)
      for (const { address, lastSeenAt } of found) {
        expect(address).not.toBe('')
        expect(lastSeenAt === null || Math.abs(lastSeenAt.getTime() - Date.now()) < 60_000).toBe(true)
      }
      const seen = found.map(({ lastSeenAt }) => lastSeenAt?.getTime() ?? 0)
      expect(seen).toEqual(seen.toSorted((a, b) => b - a))
    })

    test('ending one leaves the others, and can be repeated', async () => {
      const { directory, person, sessions } = await signedIn(3)
      const [first, ...others] = (await sessions()).map(({ id }) => id)
      await directory.endSession(person, first ?? '')
      await directory.endSession(person, first ?? '')
      expect((await sessions()).map(({ id }) => id).toSorted()).toEqual(others.toSorted())
    })

    test('one of somebody else is none of theirs', async () => {
      const [alice, bob] = [await signedIn(1), await signedIn(1)]
      const [session] = await bob.sessions()
      await alice.directory.endSession(alice.person, session?.id ?? '')
      await alice.directory.endSession(alice.person, randomUUID())
      expect([(await alice.sessions()).length, (await bob.sessions()).length]).toEqual([1, 1])
    })

    test('there are none once they are signed out everywhere, or disabled', async () => {
      const { directory, person, sessions } = await signedIn(2)
      await directory.signOutEverywhere(person)
      expect(await sessions()).toEqual([])
      await getWorld().signIn(person)
      await directory.setEnabled(person, false)
      expect(await sessions()).toEqual([])
    })

    test('of a person who does not exist are refused', async () => {
      const { directory } = getWorld()
      await expect(directory.listSessions(randomUUID())).rejects.toBeInstanceOf(DirectoryRejected)
      await expect(directory.endSession(randomUUID(), randomUUID())).rejects.toBeInstanceOf(DirectoryRejected)
    })
  })
}
