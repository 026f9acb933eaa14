import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { FilesRejected, type SpaceRole } from '../../src/index.ts'
import { fresh, type GetWorld } from './world.ts'

export function testPeople(getWorld: GetWorld): void {
  describe('people', () => {
    test('ensuring somebody twice, or many times at once, gives one account', async () => {
      const { files } = getWorld()
      const { person } = fresh()
      const answers = await Promise.all(Array.from({ length: 5 }, () => files.ensurePerson(person)))
      const { externalId } = await files.ensurePerson(person)
      expect(new Set(answers.map(answer => answer.externalId))).toEqual(new Set([externalId]))
      expect(await files.observePerson(person.subject)).toEqual({ externalId, email: person.email, name: person.name, enabled: true })
    })

    test('somebody of the same name and address is somebody else', async () => {
      const { files } = getWorld()
      const { person } = fresh()
      const { externalId } = await files.ensurePerson(person)
      const other = await files.ensurePerson({ ...person, subject: randomUUID() })
      expect(other.externalId).not.toBe(externalId)
    })

    test('change their name and address, and stay who they are', async () => {
      const { files } = getWorld()
      const { person } = fresh()
      const { externalId } = await files.ensurePerson(person)
      const changed = { ...person, name: 'Alice Berg', email: 'alice@berg.example' }
      expect(await files.ensurePerson(changed)).toEqual({ externalId })
      expect(await files.observePerson(person.subject)).toMatchObject({ externalId, name: 'Alice Berg', email: 'alice@berg.example' })
    })

    test('are shut out and let in again; ensuring changes nothing about that', async () => {
      const { files } = getWorld()
      const { person } = fresh()
      await files.ensurePerson(person)
      for (const enabled of [false, false, true]) {
        await files.setPersonEnabled(person.subject, enabled)
        await files.ensurePerson({ ...person, name: `Alice ${enabled}` })
        expect(await files.observePerson(person.subject)).toMatchObject({ enabled })
      }
    })

    test('removing can be repeated', async () => {
      const { files } = getWorld()
      const { person } = fresh()
      await files.ensurePerson(person)
      await files.removePerson(person.subject)
      await files.removePerson(person.subject)
      expect(await files.observePerson(person.subject)).toBeNull()
      await expect(files.setPersonEnabled(person.subject, false)).rejects.toBeInstanceOf(FilesRejected)
    })

    test('what a person could have chosen as a name is no subject', async () => {
      const { files } = getWorld()
      await expect(files.ensurePerson({ ...fresh().person, subject: 'admin' })).rejects.toBeInstanceOf(FilesRejected)
    })
  })
}

export function testMembers(getWorld: GetWorld): void {
  describe('members', () => {
    async function made() {
      const { files } = getWorld()
      const { space, person } = fresh()
      await files.ensureSpace(space)
      const [one, other] = [await files.ensurePerson(person), await files.ensurePerson(fresh().person)]
      const members = async () => {
        const seen = await files.observeSpace(space)
        return new Map(seen?.members.map(({ personExternalId, role }) => [personExternalId, role]))
      }
      return { files, space, one: one.externalId, other: other.externalId, members }
    }

    test('are let in, each in a role, before they ever signed in', async () => {
      const { files, space, one, members } = await made()
      const roles: SpaceRole[] = ['viewer', 'viewer', 'editor', 'manager', 'viewer']
      for (const role of roles) {
        await files.ensureMember(space, { personExternalId: one, role })
        expect(await members()).toEqual(new Map([[one, role]]))
      }
    })

    test('are let out, and nobody else with them', async () => {
      const { files, space, one, other, members } = await made()
      await files.ensureMember(space, { personExternalId: one, role: 'editor' })
      await files.ensureMember(space, { personExternalId: other, role: 'viewer' })
      await files.removeMember(space, one)
      await files.removeMember(space, one)
      expect(await members()).toEqual(new Map([[other, 'viewer']]))
    })

    test('have to be somebody, in a space there is', async () => {
      const { files, space, one, members } = await made()
      await expect(files.ensureMember(space, { personExternalId: randomUUID(), role: 'editor' })).rejects.toBeInstanceOf(FilesRejected)
      await expect(files.ensureMember(fresh().space, { personExternalId: one, role: 'editor' })).rejects.toBeInstanceOf(FilesRejected)
      await files.removeMember(fresh().space, one)
      expect(await members()).toEqual(new Map())
    })

    test('cannot be changed while the space is off', async () => {
      const { files, space, one, other } = await made()
      await files.ensureMember(space, { personExternalId: one, role: 'editor' })
      await files.setSpaceEnabled(space, false)
      await expect(files.ensureMember(space, { personExternalId: other, role: 'editor' })).rejects.toBeInstanceOf(FilesRejected)
      await expect(files.removeMember(space, one)).rejects.toBeInstanceOf(FilesRejected)
    })
  })
}
