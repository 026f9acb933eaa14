import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { DirectoryConflict, DirectoryRejected } from '../../src/index.ts'
import { fresh, type GetWorld, unfit } from './world.ts'

export function testPeople(getWorld: GetWorld): void {
  describe('people', () => {
    test('ensuring a person twice gives one person', async () => {
      const { directory } = getWorld()
      const { person } = fresh()
      const first = await directory.ensurePerson(person)
      expect(first.subject).not.toBe('')
      expect(await directory.ensurePerson(person)).toEqual(first)
    })

    test('ensuring a person many times at once gives one person', async () => {
      const { directory } = getWorld()
      const { person } = fresh()
      const answers = await Promise.all(Array.from({ length: 6 }, () => directory.ensurePerson(person)))
      expect(new Set(answers.map(({ subject }) => subject)).size).toBe(1)
    })

    test('a person keeps the subject when name and address change', async () => {
      const { directory } = getWorld()
      const { person } = fresh()
      const before = await directory.ensurePerson(person)
      const after = await directory.ensurePerson({ ...person, email: `new.${person.email}`, name: 'Alice Berg' })
      expect(after).toEqual(before)
    })

    test('an address that is not ours is a conflict, however it is spelled', async () => {
      const world = getWorld()
      const { directory } = world
      const { person } = fresh()
      await world.plantPerson(person.email, [])
      await expect(directory.ensurePerson({ ...person, email: person.email.toUpperCase() })).rejects.toBeInstanceOf(DirectoryConflict)
    })

    test('an address another of our people holds is a conflict', async () => {
      const { directory } = getWorld()
      const { person } = fresh()
      await directory.ensurePerson(person)
      await expect(directory.ensurePerson({ ...person, personId: randomUUID() })).rejects.toBeInstanceOf(DirectoryConflict)
    })

    test('somebody who is known by subject is adopted', async () => {
      const world = getWorld()
      const { directory } = world
      const { person } = fresh()
      const subject = await world.plantPerson(person.email, [])
      expect(await directory.ensurePerson({ ...person, subject })).toEqual({ externalId: subject, subject })
      expect(await directory.ensurePerson(person)).toEqual({ externalId: subject, subject })
    })

    test.each(unfit)('are not called by a name with %s', async (_, name) => {
      const { directory } = getWorld()
      const { person } = fresh()
      await expect(directory.ensurePerson({ ...person, name })).rejects.toBeInstanceOf(DirectoryRejected)
      const { externalId } = await directory.ensurePerson(person)
      await expect(directory.updatePerson(externalId, { name })).rejects.toBeInstanceOf(DirectoryRejected)
    })

    test('are observed as they are, or as null', async () => {
      const { directory } = getWorld()
      const { group, person } = fresh()
      const { externalId: groupId } = await directory.ensureGroup(group)
      const { externalId } = await directory.ensurePerson(person)
      await directory.setMemberships(externalId, [groupId])
      await directory.setEnabled(externalId, false)
      const { email, name, locale } = person
      expect(await directory.observePerson(externalId)).toEqual({
        externalId, email, name, locale, enabled: false, ready: false, secondFactor: false, secondFactorRequired: false, groups: [groupId],
      })
      expect(await directory.observePerson(randomUUID())).toBeNull()
    })

    test('are observed without the groups that are not ours', async () => {
      const world = getWorld()
      const { directory } = world
      const foreign = await world.plantGroup(`board-${randomUUID().slice(0, 8)}`)
      const subject = await world.plantPerson(fresh().person.email, [foreign])
      expect(await directory.observePerson(subject)).toMatchObject({ groups: [] })
    })

    test('are changed in what is given, and may be so again', async () => {
      const { directory } = getWorld()
      const { person } = fresh()
      const { externalId } = await directory.ensurePerson(person)
      await directory.updatePerson(externalId, { name: 'Alice Berg' })
      await directory.updatePerson(externalId, {})
      expect(await directory.observePerson(externalId)).toMatchObject({ name: 'Alice Berg', email: person.email, locale: 'da' })
      const change = { email: `new.${person.email}`, locale: 'en' }
      await directory.updatePerson(externalId, change)
      await directory.updatePerson(externalId, change)
      expect(await directory.observePerson(externalId)).toMatchObject({ name: 'Alice Berg', ...change })
    })

    test('cannot take an address somebody else has', async () => {
      const { directory } = getWorld()
      const [alice, other] = [fresh().person, fresh().person]
      await directory.ensurePerson(other)
      const { externalId } = await directory.ensurePerson(alice)
      const taken = directory.updatePerson(externalId, { email: other.email.toUpperCase(), name: 'Somebody' })
      await expect(taken).rejects.toBeInstanceOf(DirectoryConflict)
      expect(await directory.observePerson(externalId)).toMatchObject({ name: alice.name, email: alice.email })
    })

    test('are removed with all they had, once or twice', async () => {
      const world = getWorld()
      const { directory } = world
      const { group, person } = fresh()
      const { externalId: groupId } = await directory.ensureGroup(group)
      const { externalId } = await directory.ensurePerson(person)
      await directory.setMemberships(externalId, [groupId])
      const { url } = await directory.invitationLink(externalId, { expiresInSeconds: 60 })
      await directory.removePerson(externalId)
      await directory.removePerson(externalId)
      expect(await directory.observePerson(externalId)).toBeNull()
      expect(await directory.observeGroup(group.tenantId)).toMatchObject({ members: [] })
      expect(await world.linkWorks(url)).toBe(false)
      expect((await directory.ensurePerson(person)).externalId).not.toBe(externalId)
    })

    test('whom we have not made are not removed, adopted or not', async () => {
      const world = getWorld()
      const { directory } = world
      const { person } = fresh()
      const subject = await world.plantPerson(person.email, [])
      await expect(directory.removePerson(subject)).rejects.toBeInstanceOf(DirectoryConflict)
      await directory.ensurePerson({ ...person, subject })
      await expect(directory.removePerson(subject)).rejects.toBeInstanceOf(DirectoryConflict)
      expect(await directory.observePerson(subject)).toMatchObject({ email: person.email })
    })
  })
}
