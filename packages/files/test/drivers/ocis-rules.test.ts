// What the driver makes of a server in which people have been at work.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FilesConflict, FilesRejected } from '../../src/index.ts'
import { fresh } from '../contract/world.ts'
import { plant, schema, startWorld, type World } from './ocis-world.ts'

describe('the OCIS driver', () => {
  let world: World

  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const drive = (id: string) => world.twin.state.drives.get(id)!
  const change = (id: string, changes: object) => world.twin.state.drives.put(id, { ...drive(id), ...changes })
  const second = (tenantId: string) =>
    plant(world.twin, { name: 'Acme', driveAlias: `project/dz-${tenantId}`, description: `dezky:${tenantId}` })

  test('marks what it makes', async () => {
    const { space } = fresh()
    const { externalId } = await world.files.ensureSpace(space)
    expect(drive(externalId)).toMatchObject({ driveAlias: `project/dz-${space.tenantId}`, description: `dezky:${space.tenantId}` })
  })

  test('knows its own by the id it is given when managers changed one of its signs, and puts it back beside what they wrote', async () => {
    const { space } = fresh()
    const { externalId } = await world.files.ensureSpace(space)
    change(externalId, { description: 'Everything we have' })
    await expect(world.files.ensureSpace(space)).rejects.toBeInstanceOf(FilesConflict)
    await world.files.ensureSpace({ ...space, externalId })
    expect(drive(externalId).description).toBe(`Everything we have dezky:${space.tenantId}`)
    change(externalId, { driveAlias: 'project/acme' })
    await world.files.ensureSpace({ ...space, externalId })
    expect(drive(externalId).driveAlias).toBe(`project/dz-${space.tenantId}`)
    expect(await world.files.observeSpace(space)).toMatchObject({ externalId })
  })

  test('does not take another tenant\'s for its own, whatever id it is given', async () => {
    const [{ space }, { space: other }] = [fresh(), fresh()]
    const { externalId } = await world.files.ensureSpace(other)
    await expect(world.files.ensureSpace({ ...space, externalId })).rejects.toBeInstanceOf(FilesConflict)
    await expect(world.files.removeSpace({ ...space, externalId })).rejects.toBeInstanceOf(FilesConflict)
    expect(await world.files.observeSpace(other)).toMatchObject({ externalId, enabled: true })
  })

  test('erases the one too many when nobody can have used it, and keeps the one that is in use', async () => {
    const { space } = fresh()
    const { externalId } = await world.files.ensureSpace(space)
    change(externalId, { used: 10 })
    const spare = await second(space.tenantId)
    expect(await world.files.ensureSpace(space)).toEqual({ externalId })
    expect(world.twin.state.drives.get(spare)).toBeUndefined()
  })

  test('goes on erasing the one too many where a crash left it', async () => {
    const { space } = fresh()
    const { externalId } = await world.files.ensureSpace(space)
    const spare = await second(space.tenantId)
    change(spare, { disabled: true, description: `dezky:${space.tenantId} duplicate` })
    expect(await world.files.ensureSpace(space)).toEqual({ externalId })
    expect(world.twin.state.drives.get(spare)).toBeUndefined()
  })

  test.each([['used', { used: 1 }], ['disabled', { disabled: true }], ['shared', { grants: { alice: 'editor' } }]])(
    'leaves it to a human when both may be in use: %s', async (_, changes) => {
      const { space } = fresh()
      const { externalId } = await world.files.ensureSpace(space)
      change(externalId, { used: 10 })
      const other = await second(space.tenantId)
      change(other, changes)
      await expect(world.files.ensureSpace(space)).rejects.toBeInstanceOf(FilesConflict)
      expect(drive(other)).toMatchObject(changes)
    })

  test('erases every one of them with the tenant', async () => {
    const { space } = fresh()
    const { externalId } = await world.files.ensureSpace(space)
    await second(space.tenantId)
    await world.files.removeSpace({ ...space, externalId })
    expect(world.twin.state.drives.entries().filter(([, { driveAlias }]) => driveAlias.endsWith(space.tenantId))).toEqual([])
  })

  test('leaves those alone whom somebody let in by hand', async () => {
    const { space, person } = fresh()
    const { externalId } = await world.files.ensureSpace(space)
    change(externalId, { grants: { ...drive(externalId).grants, bob: 'viewer' } })
    const { externalId: personExternalId } = await world.files.ensurePerson(person)
    await world.files.ensureMember(space, { personExternalId, role: 'editor' })
    await world.files.removeMember(space, personExternalId)
    expect(await world.files.observeSpace(space)).toMatchObject({ members: [{ personExternalId: 'bob', role: 'viewer' }] })
  })

  test.each(['user', 'spaceadmin'] as const)('concludes nothing from what it cannot see as %s', async (role) => {
    const { users } = world.twin.state
    const [id, account] = users.entries().find(([, { username }]) => username === 'admin')!
    const { space } = fresh()
    const { externalId } = await world.files.ensureSpace(space)
    change(externalId, { grants: { alice: 'manager' } })
    users.put(id, { ...account, role })
    try {
      const { files } = world
      await expect(files.observeSpace(fresh().space)).rejects.toBeInstanceOf(FilesRejected)
      await expect(files.observePerson(randomUUID())).rejects.toBeInstanceOf(FilesRejected)
      await expect(files.removePerson(randomUUID())).rejects.toBeInstanceOf(FilesRejected)
      await expect(files.probe()).rejects.toThrow('administrator')
      if (role === 'user') await expect(files.removeSpace({ ...space, externalId })).rejects.toBeInstanceOf(FilesRejected)
    }
    finally {
      users.put(id, account)
    }
    expect(drive(externalId)).toMatchObject({ disabled: false })
  })

  test('never touches the account it uses itself', async () => {
    await using other = await startWorld()
    const user = 'dezky-service-account-of-ours'
    const [id, account] = other.twin.state.users.entries()[0]!
    other.twin.state.users.put(id, { ...account, username: user })
    const files = other.driver({ user })
    const { space } = fresh()
    await files.ensureSpace(space)
    await expect(files.removePerson(user)).rejects.toBeInstanceOf(FilesConflict)
    await expect(files.setPersonEnabled(user, false)).rejects.toBeInstanceOf(FilesConflict)
    await expect(files.removeMember(space, id)).rejects.toBeInstanceOf(FilesRejected)
  })

  test.skipIf(!schema)('asks as the server\'s schema has it', () => {
    expect(world.watch.complaints()).toEqual([])
  })
})
