import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { DirectoryConflict, DirectoryRejected } from '../../src/index.ts'
import { fresh, type GetWorld, unfit } from './world.ts'

export function testGroups(getWorld: GetWorld): void {
  describe('groups', () => {
    test('ensuring a group twice gives one group', async () => {
      const { directory } = getWorld()
      const { group } = fresh()
      const first = await directory.ensureGroup(group)
      expect(await directory.ensureGroup(group)).toEqual(first)
      expect(await directory.observeGroup(group.tenantId)).toEqual({ externalId: first.externalId, name: group.name, members: [] })
    })

    test('ensuring a group many times at once gives one group', async () => {
      const { directory } = getWorld()
      const { group } = fresh()
      const answers = await Promise.all(Array.from({ length: 6 }, () => directory.ensureGroup(group)))
      expect(new Set(answers.map(({ externalId }) => externalId)).size).toBe(1)
    })

    test('a group keeps its identity when the tenant is renamed', async () => {
      const { directory } = getWorld()
      const { group } = fresh()
      const { externalId } = await directory.ensureGroup(group)
      await directory.ensureGroup({ ...group, slug: `${group.slug}-x`, name: 'Acme Holding' })
      expect(await directory.observeGroup(group.tenantId)).toMatchObject({ externalId, name: 'Acme Holding' })
    })

    test('a group of the same name that is not ours is a conflict', async () => {
      const world = getWorld()
      const { directory } = world
      const { group } = fresh()
      await world.plantGroup(group.slug)
      await expect(directory.ensureGroup(group)).rejects.toBeInstanceOf(DirectoryConflict)
      expect(await directory.observeGroup(group.tenantId)).toBeNull()
    })

    test('a slug that another tenant holds is a conflict', async () => {
      const { directory } = getWorld()
      const { group } = fresh()
      await directory.ensureGroup(group)
      await expect(directory.ensureGroup({ ...group, tenantId: randomUUID() })).rejects.toBeInstanceOf(DirectoryConflict)
    })

    test('is called in tokens as no other is, and never like the operators\' group or those who are ready', async () => {
      const { directory } = getWorld()
      const [one, two] = [fresh().group, fresh().group]
      const slugs = ['dezky-platform-admins', 'platform-admins', 'dezky-ready', 'ready', one.slug, two.slug]
      const names = await Promise.all(slugs.map(async (slug, index) =>
        (await directory.ensureGroup({ tenantId: `${one.tenantId}-${index}`, slug, name: 'Acme' })).tokenName))
      expect(new Set([...names, 'dezky-platform-admins', 'dezky-ready']).size).toBe(8)
    })

    test('removing a group can be repeated and takes its memberships along', async () => {
      const world = getWorld()
      const { directory } = world
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
      const world = getWorld()
      const { directory } = world
      const { group, person } = fresh()
      const foreign = await world.plantGroup(group.slug)
      const subject = await world.plantPerson(person.email, [foreign])
      await directory.removeGroup(group.tenantId)
      expect(await world.groupsOf(subject)).toEqual([foreign])
    })

    test.each(unfit)('is not called by a name with %s', async (_, name) => {
      const { directory } = getWorld()
      await expect(directory.ensureGroup({ ...fresh().group, name })).rejects.toBeInstanceOf(DirectoryRejected)
    })

    test('a tenant without a group observes as null', async () => {
      const { directory } = getWorld()
      expect(await directory.observeGroup(randomUUID())).toBeNull()
    })
  })
}

export function testMemberships(getWorld: GetWorld): void {
  describe('memberships', () => {
    test('are set by difference', async () => {
      const world = getWorld()
      const { directory } = world
      const { person } = fresh()
      const { externalId } = await directory.ensurePerson(person)
      const [first, second, third] = await Promise.all([fresh(), fresh(), fresh()].map(({ group }) => directory.ensureGroup(group)))
      await directory.setMemberships(externalId, [first!.externalId, second!.externalId])
      await directory.setMemberships(externalId, [second!.externalId, third!.externalId])
      expect(new Set(await world.groupsOf(externalId))).toEqual(new Set([second!.externalId, third!.externalId]))
    })

    test('show up when the group is observed', async () => {
      const { directory } = getWorld()
      const { group, person } = fresh()
      const { externalId: groupId } = await directory.ensureGroup(group)
      const { externalId } = await directory.ensurePerson(person)
      await directory.setMemberships(externalId, [groupId])
      expect(await directory.observeGroup(group.tenantId)).toMatchObject({ members: [{ externalId, enabled: true }] })
    })

    test('in groups that are not ours are left alone', async () => {
      const world = getWorld()
      const { directory } = world
      const { person } = fresh()
      const foreign = await world.plantGroup(`board-${randomUUID().slice(0, 8)}`)
      const subject = await world.plantPerson(person.email, [foreign])
      await directory.ensurePerson({ ...person, subject })
      await directory.setMemberships(subject, [])
      expect(await world.groupsOf(subject)).toEqual([foreign])
    })

    test('cannot be given in groups that are not ours', async () => {
      const world = getWorld()
      const { directory } = world
      const { person } = fresh()
      const foreign = await world.plantGroup(`board-${randomUUID().slice(0, 8)}`)
      const { externalId } = await directory.ensurePerson(person)
      await expect(directory.setMemberships(externalId, [foreign])).rejects.toBeInstanceOf(DirectoryRejected)
      expect(await world.groupsOf(externalId)).toEqual([])
    })
  })
}
