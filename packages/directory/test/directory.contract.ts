// What every driver of the port must do; a driver is done when this passes.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Directory, DirectoryConflict, DirectoryRejected, DirectoryUnavailable } from '../src/index.ts'

export interface DirectoryUnderTest extends AsyncDisposable {
  directory: Directory
  /** The same driver, pointed at something that does not answer; null where there is nothing to be unreachable. */
  unreachable: Directory | null
  /** An address a link may return to, and one it may not. */
  returnTo: { allowed: string, refused: string }
  /** Makes a group of which the upstream's own name is the one the driver would choose for `slug`, without our marker. */
  plantGroup(slug: string): Promise<string>
  /** Makes a person without our marker, in the groups given. */
  plantPerson(email: string, groupExternalIds: string[]): Promise<string>
  groupsOf(personExternalId: string): Promise<string[]>
  /** Whether a person who opened the link now could choose a password. */
  linkWorks(url: string): Promise<boolean>
}

/** What the platform takes for no name either. */
const unfit = [
  ['half a character', 'Acme \ud800'], ['a control character', 'Acme\u0007'], ['what turns text around', 'Acme \u202E'],
] as const

function fresh() {
  const tag = randomUUID().slice(0, 8)
  return {
    group: { tenantId: randomUUID(), slug: `acme-${tag}`, name: 'Acme Industries' },
    person: { personId: randomUUID(), email: `alice.${tag}@acme.test`, name: 'Alice Ager', locale: 'da' },
  }
}

export function testDirectory(name: string, make: () => Promise<DirectoryUnderTest>): void {
  describe(`directory: ${name}`, () => {
    let world: DirectoryUnderTest
    let directory: Directory

    beforeAll(async () => {
      world = await make()
      directory = world.directory
    })
    afterAll(() => world[Symbol.asyncDispose]())

    test('names the issuer of its subjects', () => {
      expect(URL.canParse(directory.issuer)).toBe(true)
    })

    describe('groups', () => {
      test('ensuring a group twice gives one group', async () => {
        const { group } = fresh()
        const first = await directory.ensureGroup(group)
        expect(await directory.ensureGroup(group)).toEqual(first)
        expect(await directory.observeGroup(group.tenantId)).toEqual({ externalId: first.externalId, name: group.name, members: [] })
      })

      test('ensuring a group many times at once gives one group', async () => {
        const { group } = fresh()
        const answers = await Promise.all(Array.from({ length: 6 }, () => directory.ensureGroup(group)))
        expect(new Set(answers.map(({ externalId }) => externalId)).size).toBe(1)
      })

      test('a group keeps its identity when the tenant is renamed', async () => {
        const { group } = fresh()
        const { externalId } = await directory.ensureGroup(group)
        await directory.ensureGroup({ ...group, slug: `${group.slug}-x`, name: 'Acme Holding' })
        expect(await directory.observeGroup(group.tenantId)).toMatchObject({ externalId, name: 'Acme Holding' })
      })

      test('a group of the same name that is not ours is a conflict', async () => {
        const { group } = fresh()
        await world.plantGroup(group.slug)
        await expect(directory.ensureGroup(group)).rejects.toBeInstanceOf(DirectoryConflict)
        expect(await directory.observeGroup(group.tenantId)).toBeNull()
      })

      test('a slug that another tenant holds is a conflict', async () => {
        const { group } = fresh()
        await directory.ensureGroup(group)
        await expect(directory.ensureGroup({ ...group, tenantId: randomUUID() })).rejects.toBeInstanceOf(DirectoryConflict)
      })

      test('is called in tokens as no other is, and never like the operators\' group', async () => {
        const [one, two] = [fresh().group, fresh().group]
        const slugs = ['dezky-platform-admins', 'platform-admins', one.slug, two.slug]
        const names = await Promise.all(slugs.map(async (slug, index) =>
          (await directory.ensureGroup({ tenantId: `${one.tenantId}-${index}`, slug, name: 'Acme' })).tokenName))
        expect(new Set([...names, 'dezky-platform-admins']).size).toBe(5)
      })

      test('removing a group can be repeated and takes its memberships along', async () => {
        const { group, person } = fresh()
        const { externalId: groupId } = await directory.ensureGroup(group)
        const { externalId } = await directory.ensurePerson(person)
        await directory.setMemberships(externalId, [groupId])
        await directory.removeGroup(group.tenantId)
        await directory.removeGroup(group.tenantId)
        expect(await directory.observeGroup(group.tenantId)).toBeNull()
        expect(await world.groupsOf(externalId)).toEqual([])
        expect((await directory.ensureGroup(group)).externalId).not.toBe(groupId)
      })

      test('removing leaves a group alone that is not ours', async () => {
        const { group, person } = fresh()
        const foreign = await world.plantGroup(group.slug)
        const subject = await world.plantPerson(person.email, [foreign])
        await directory.removeGroup(group.tenantId)
        expect(await world.groupsOf(subject)).toEqual([foreign])
      })

      test.each(unfit)('is not called by a name with %s', async (_, name) => {
        await expect(directory.ensureGroup({ ...fresh().group, name })).rejects.toBeInstanceOf(DirectoryRejected)
      })

      test('a tenant without a group observes as null', async () => {
        expect(await directory.observeGroup(randomUUID())).toBeNull()
      })
    })

    describe('people', () => {
      test('ensuring a person twice gives one person', async () => {
        const { person } = fresh()
        const first = await directory.ensurePerson(person)
        expect(first.subject).not.toBe('')
        expect(await directory.ensurePerson(person)).toEqual(first)
      })

      test('ensuring a person many times at once gives one person', async () => {
        const { person } = fresh()
        const answers = await Promise.all(Array.from({ length: 6 }, () => directory.ensurePerson(person)))
        expect(new Set(answers.map(({ subject }) => subject)).size).toBe(1)
      })

      test('a person keeps the subject when name and address change', async () => {
        const { person } = fresh()
        const before = await directory.ensurePerson(person)
        const after = await directory.ensurePerson({ ...person, email: `new.${person.email}`, name: 'Alice Berg' })
        expect(after).toEqual(before)
      })

      test('an address that is not ours is a conflict, however it is spelled', async () => {
        const { person } = fresh()
        await world.plantPerson(person.email, [])
        await expect(directory.ensurePerson({ ...person, email: person.email.toUpperCase() })).rejects.toBeInstanceOf(DirectoryConflict)
      })

      test('an address another of our people holds is a conflict', async () => {
        const { person } = fresh()
        await directory.ensurePerson(person)
        await expect(directory.ensurePerson({ ...person, personId: randomUUID() })).rejects.toBeInstanceOf(DirectoryConflict)
      })

      test('somebody who is known by subject is adopted', async () => {
        const { person } = fresh()
        const subject = await world.plantPerson(person.email, [])
        expect(await directory.ensurePerson({ ...person, subject })).toEqual({ externalId: subject, subject })
        expect(await directory.ensurePerson(person)).toEqual({ externalId: subject, subject })
      })

      test.each(unfit)('are not called by a name with %s', async (_, name) => {
        const { person } = fresh()
        await expect(directory.ensurePerson({ ...person, name })).rejects.toBeInstanceOf(DirectoryRejected)
        const { externalId } = await directory.ensurePerson(person)
        await expect(directory.updatePerson(externalId, { name })).rejects.toBeInstanceOf(DirectoryRejected)
      })

      test('are observed as they are, or as null', async () => {
        const { group, person } = fresh()
        const { externalId: groupId } = await directory.ensureGroup(group)
        const { externalId } = await directory.ensurePerson(person)
        await directory.setMemberships(externalId, [groupId])
        await directory.setEnabled(externalId, false)
        const { email, name, locale } = person
        expect(await directory.observePerson(externalId)).toEqual({ externalId, email, name, locale, enabled: false, groups: [groupId] })
        expect(await directory.observePerson(randomUUID())).toBeNull()
      })

      test('are observed without the groups that are not ours', async () => {
        const foreign = await world.plantGroup(`board-${randomUUID().slice(0, 8)}`)
        const subject = await world.plantPerson(fresh().person.email, [foreign])
        expect(await directory.observePerson(subject)).toMatchObject({ groups: [] })
      })

      test('are changed in what is given, and may be so again', async () => {
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
        const [alice, other] = [fresh().person, fresh().person]
        await directory.ensurePerson(other)
        const { externalId } = await directory.ensurePerson(alice)
        const taken = directory.updatePerson(externalId, { email: other.email.toUpperCase(), name: 'Somebody' })
        await expect(taken).rejects.toBeInstanceOf(DirectoryConflict)
        expect(await directory.observePerson(externalId)).toMatchObject({ name: alice.name, email: alice.email })
      })

      test('are removed with all they had, once or twice', async () => {
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
        const { person } = fresh()
        const subject = await world.plantPerson(person.email, [])
        await expect(directory.removePerson(subject)).rejects.toBeInstanceOf(DirectoryConflict)
        await directory.ensurePerson({ ...person, subject })
        await expect(directory.removePerson(subject)).rejects.toBeInstanceOf(DirectoryConflict)
        expect(await directory.observePerson(subject)).toMatchObject({ email: person.email })
      })
    })

    describe('memberships', () => {
      test('are set by difference', async () => {
        const { person } = fresh()
        const { externalId } = await directory.ensurePerson(person)
        const [first, second, third] = await Promise.all([fresh(), fresh(), fresh()].map(({ group }) => directory.ensureGroup(group)))
        await directory.setMemberships(externalId, [first!.externalId, second!.externalId])
        await directory.setMemberships(externalId, [second!.externalId, third!.externalId])
        expect(new Set(await world.groupsOf(externalId))).toEqual(new Set([second!.externalId, third!.externalId]))
      })

      test('show up when the group is observed', async () => {
        const { group, person } = fresh()
        const { externalId: groupId } = await directory.ensureGroup(group)
        const { externalId } = await directory.ensurePerson(person)
        await directory.setMemberships(externalId, [groupId])
        expect(await directory.observeGroup(group.tenantId)).toMatchObject({ members: [{ externalId, enabled: true }] })
      })

      test('in groups that are not ours are left alone', async () => {
        const { person } = fresh()
        const foreign = await world.plantGroup(`board-${randomUUID().slice(0, 8)}`)
        const subject = await world.plantPerson(person.email, [foreign])
        await directory.ensurePerson({ ...person, subject })
        await directory.setMemberships(subject, [])
        expect(await world.groupsOf(subject)).toEqual([foreign])
      })

      test('cannot be given in groups that are not ours', async () => {
        const { person } = fresh()
        const foreign = await world.plantGroup(`board-${randomUUID().slice(0, 8)}`)
        const { externalId } = await directory.ensurePerson(person)
        await expect(directory.setMemberships(externalId, [foreign])).rejects.toBeInstanceOf(DirectoryRejected)
        expect(await world.groupsOf(externalId)).toEqual([])
      })
    })

    describe('access', () => {
      test('disabling and enabling can be repeated and observed', async () => {
        const { group, person } = fresh()
        const { externalId: groupId } = await directory.ensureGroup(group)
        const { externalId } = await directory.ensurePerson(person)
        await directory.setMemberships(externalId, [groupId])
        for (const enabled of [false, false, true, true]) {
          await directory.setEnabled(externalId, enabled)
          expect((await directory.observeGroup(group.tenantId))?.members).toEqual([{ externalId, enabled }])
        }
      })

      test('a link expires when asked to and is never the same twice', async () => {
        const { person } = fresh()
        const { externalId } = await directory.ensurePerson(person)
        const options = { expiresInSeconds: 3600, returnTo: world.returnTo.allowed }
        const [first, second] = [await directory.invitationLink(externalId, options), await directory.invitationLink(externalId, options)]
        expect(URL.canParse(first.url)).toBe(true)
        expect(first.url).not.toBe(second.url)
        expect(Math.abs(first.expiresAt.getTime() - Date.now() - 3_600_000)).toBeLessThan(60_000)
      })

      test('only the newest link works, and none once they are voided', async () => {
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
        const { externalId } = await directory.ensurePerson(fresh().person)
        const { url } = await directory.invitationLink(externalId, { expiresInSeconds: 60 })
        for (const enabled of [false, true]) {
          await directory.setEnabled(externalId, enabled)
          expect(await world.linkWorks(url)).toBe(enabled)
        }
      })

      test('a link returns to a surface and nowhere else', async () => {
        const { person } = fresh()
        const { externalId } = await directory.ensurePerson(person)
        const options = { expiresInSeconds: 3600, returnTo: world.returnTo.refused }
        await expect(directory.invitationLink(externalId, options)).rejects.toBeInstanceOf(DirectoryRejected)
      })

      test('signing out somebody who is not signed in does nothing', async () => {
        const { person } = fresh()
        const { externalId } = await directory.ensurePerson(person)
        await directory.signOutEverywhere(externalId)
        await directory.signOutEverywhere(externalId)
      })

      test('a person who does not exist is rejected', async () => {
        const nobody = randomUUID()
        await expect(directory.setEnabled(nobody, false)).rejects.toBeInstanceOf(DirectoryRejected)
        await expect(directory.setMemberships(nobody, [])).rejects.toBeInstanceOf(DirectoryRejected)
        await expect(directory.signOutEverywhere(nobody)).rejects.toBeInstanceOf(DirectoryRejected)
        await expect(directory.invitationLink(nobody, { expiresInSeconds: 60 })).rejects.toBeInstanceOf(DirectoryRejected)
        await expect(directory.voidInvitations(nobody)).rejects.toBeInstanceOf(DirectoryRejected)
        await expect(directory.updatePerson(nobody, { name: 'Nobody' })).rejects.toBeInstanceOf(DirectoryRejected)
      })
    })

    test('what cannot be asked is unavailable, never absent', async (context) => {
      const { unreachable } = world
      if (!unreachable) return context.skip()
      const { group } = fresh()
      await expect(unreachable.observeGroup(group.tenantId)).rejects.toBeInstanceOf(DirectoryUnavailable)
      await expect(unreachable.ensureGroup(group)).rejects.toBeInstanceOf(DirectoryUnavailable)
      await expect(unreachable.removeGroup(group.tenantId)).rejects.toBeInstanceOf(DirectoryUnavailable)
      await expect(unreachable.observePerson(randomUUID())).rejects.toBeInstanceOf(DirectoryUnavailable)
      await expect(unreachable.removePerson(randomUUID())).rejects.toBeInstanceOf(DirectoryUnavailable)
    })
  })
}
