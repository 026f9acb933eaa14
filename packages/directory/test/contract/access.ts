import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { DirectoryRejected } from '../../src/index.ts'
import { fresh, type GetWorld } from './world.ts'

export function testAccess(getWorld: GetWorld): void {
  describe('access', () => {
    test('disabling and enabling can be repeated and observed', async () => {
      const { directory } = getWorld()
      const { group, person } = fresh()
      const { externalId: groupId } = await directory.ensureGroup(group)
      const { externalId } = await directory.ensurePerson(person)
      await directory.setMemberships(externalId, [groupId])
      for (const enabled of [false, false, true, true]) {
        await directory.setEnabled(externalId, enabled)
        expect((await directory.observeGroup(group.tenantId))?.members).toEqual([{ externalId, enabled }])
      }
    })

    test('being ready can be given and taken again and again, and says nothing of memberships', async () => {
      const { directory } = getWorld()
      const { group, person } = fresh()
      const { externalId: groupId } = await directory.ensureGroup(group)
      const { externalId } = await directory.ensurePerson(person)
      await directory.setMemberships(externalId, [groupId])
      for (const ready of [true, true, false, false, true]) {
        await directory.setReady(externalId, ready)
        expect(await directory.observePerson(externalId)).toMatchObject({ ready, enabled: true, groups: [groupId] })
      }
      await directory.setMemberships(externalId, [])
      expect(await directory.observePerson(externalId)).toMatchObject({ ready: true, groups: [] })
    })

    test('a second factor is seen once it is there, and of nobody else', async () => {
      const { directory, enrol } = getWorld()
      const [alice, bob] = [await directory.ensurePerson(fresh().person), await directory.ensurePerson(fresh().person)]
      expect(await directory.observePerson(alice.externalId)).toMatchObject({ secondFactor: false, secondFactorRequired: false })
      await enrol(alice.externalId)
      expect(await directory.observePerson(alice.externalId)).toMatchObject({ secondFactor: true, secondFactorRequired: false })
      expect(await directory.observePerson(bob.externalId)).toMatchObject({ secondFactor: false })
    })

    test('all second factors can be taken away, again and again, with the sessions they opened', async () => {
      const { directory, enrol, signIn } = getWorld()
      const [alice, bob] = [await directory.ensurePerson(fresh().person), await directory.ensurePerson(fresh().person)]
      await directory.requireSecondFactor(alice.externalId, true)
      for (const { externalId } of [alice, bob]) await signIn(externalId)
      for (const { externalId } of [alice, bob]) await enrol(externalId)
      for (const _ of [1, 2]) await directory.removeSecondFactors(alice.externalId)
      const without = { secondFactor: false, secondFactorRequired: true, enabled: true }
      expect(await directory.observePerson(alice.externalId)).toMatchObject(without)
      expect(await directory.listSessions(alice.externalId)).toEqual([])
      expect(await directory.observePerson(bob.externalId)).toMatchObject({ secondFactor: true })
      expect(await directory.listSessions(bob.externalId)).toHaveLength(1)
      await enrol(alice.externalId)
      expect(await directory.observePerson(alice.externalId)).toMatchObject({ secondFactor: true })
    })

    test('a second factor can be required and not, again and again, and says nothing of memberships or being ready', async () => {
      const { directory } = getWorld()
      const { group, person } = fresh()
      const { externalId: groupId } = await directory.ensureGroup(group)
      const { externalId } = await directory.ensurePerson(person)
      await directory.setMemberships(externalId, [groupId])
      for (const required of [true, true, false, false, true]) {
        await directory.requireSecondFactor(externalId, required)
        expect(await directory.observePerson(externalId)).toMatchObject({
          secondFactor: false, secondFactorRequired: required, ready: false, groups: [groupId],
        })
      }
      await directory.setMemberships(externalId, [])
      expect(await directory.observePerson(externalId)).toMatchObject({ secondFactorRequired: true, groups: [] })
    })

    test('one is ready without the others', async () => {
      const { directory } = getWorld()
      const [alice, bob] = [await directory.ensurePerson(fresh().person), await directory.ensurePerson(fresh().person)]
      await Promise.all([directory.setReady(alice.externalId, true), directory.setReady(bob.externalId, true)])
      await directory.setReady(alice.externalId, false)
      expect(await directory.observePerson(bob.externalId)).toMatchObject({ ready: true })
      await directory.removePerson(bob.externalId)
      expect(await directory.observePerson(alice.externalId)).toMatchObject({ ready: false })
    })

    test('a link expires when asked to and is never the same twice', async () => {
      const world = getWorld()
      const { directory } = world
      const { person } = fresh()
      const { externalId } = await directory.ensurePerson(person)
      const options = { expiresInSeconds: 3600, returnTo: world.returnTo.allowed }
      const [first, second] = [await directory.invitationLink(externalId, options), await directory.invitationLink(externalId, options)]
      expect(URL.canParse(first.url)).toBe(true)
      expect(first.url).not.toBe(second.url)
      const seconds = world.linkSeconds ?? options.expiresInSeconds
      expect(Math.abs(first.expiresAt.getTime() - Date.now() - seconds * 1000)).toBeLessThan(60_000)
    })

    test('only the newest link works, and none once they are voided', async () => {
      const world = getWorld()
      const { directory } = world
      const { externalId } = await directory.ensurePerson(fresh().person)
      const first = await directory.invitationLink(externalId, { expiresInSeconds: 60 })
      const second = await directory.invitationLink(externalId, { expiresInSeconds: 60 })
      expect([await world.linkWorks(first.url), await world.linkWorks(second.url)]).toEqual([false, true])
      await directory.voidInvitations(externalId)
      await directory.voidInvitations(externalId)
      expect(await world.linkWorks(second.url)).toBe(false)
      const third = await directory.invitationLink(externalId, { expiresInSeconds: 60 })
      expect(await world.linkWorks(third.url)).toBe(true)
    })

    test('a link is void once the address it went to is not the person\'s any more', async () => {
      const world = getWorld()
      const { directory } = world
      const { person } = fresh()
      const { externalId } = await directory.ensurePerson(person)
      const first = await directory.invitationLink(externalId, { expiresInSeconds: 60 })
      await directory.updatePerson(externalId, { name: 'Alice Berg', email: person.email })
      expect(await world.linkWorks(first.url)).toBe(true)
      await directory.updatePerson(externalId, { email: `new.${person.email}` })
      expect(await world.linkWorks(first.url)).toBe(false)
      const second = await directory.invitationLink(externalId, { expiresInSeconds: 60 })
      await directory.ensurePerson(person)
      expect(await world.linkWorks(second.url)).toBe(false)
    })

    test('a link does not work while the person is disabled', async () => {
      const world = getWorld()
      const { directory } = world
      const { externalId } = await directory.ensurePerson(fresh().person)
      const { url } = await directory.invitationLink(externalId, { expiresInSeconds: 60 })
      for (const enabled of [false, true]) {
        await directory.setEnabled(externalId, enabled)
        expect(await world.linkWorks(url)).toBe(enabled)
      }
    })

    test('a link returns to a surface and nowhere else', async () => {
      const world = getWorld()
      const { directory } = world
      const { person } = fresh()
      const { externalId } = await directory.ensurePerson(person)
      const options = { expiresInSeconds: 3600, returnTo: world.returnTo.refused }
      await expect(directory.invitationLink(externalId, options)).rejects.toBeInstanceOf(DirectoryRejected)
    })

    test('signing out somebody who is not signed in does nothing', async () => {
      const { directory } = getWorld()
      const { person } = fresh()
      const { externalId } = await directory.ensurePerson(person)
      await directory.signOutEverywhere(externalId)
      await directory.signOutEverywhere(externalId)
    })

    test('a person who does not exist is rejected', async () => {
      const { directory } = getWorld()
      const nobody = randomUUID()
      await expect(directory.setEnabled(nobody, false)).rejects.toBeInstanceOf(DirectoryRejected)
      await expect(directory.setReady(nobody, true)).rejects.toBeInstanceOf(DirectoryRejected)
      await expect(directory.setReady(nobody, false)).rejects.toBeInstanceOf(DirectoryRejected)
      await expect(directory.requireSecondFactor(nobody, true)).rejects.toBeInstanceOf(DirectoryRejected)
      await expect(directory.requireSecondFactor(nobody, false)).rejects.toBeInstanceOf(DirectoryRejected)
      await expect(directory.setMemberships(nobody, [])).rejects.toBeInstanceOf(DirectoryRejected)
      await expect(directory.signOutEverywhere(nobody)).rejects.toBeInstanceOf(DirectoryRejected)
      await expect(directory.invitationLink(nobody, { expiresInSeconds: 60 })).rejects.toBeInstanceOf(DirectoryRejected)
      await expect(directory.voidInvitations(nobody)).rejects.toBeInstanceOf(DirectoryRejected)
      await expect(directory.updatePerson(nobody, { name: 'Nobody' })).rejects.toBeInstanceOf(DirectoryRejected)
    })
  })
}
