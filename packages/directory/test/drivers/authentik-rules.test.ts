// What the driver makes of an installation in which people have been at work.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Exchange } from '@dezky/twins/testing'
import { DirectoryConflict, DirectoryRejected, DirectoryUnavailable } from '../../src/index.ts'
import { fresh } from '../contract/world.ts'
import { ask, personIn, plantGroup, plantPerson, schemaOf, startWorld, versions, type World } from './authentik-world.ts'

describe.each(versions)('the Authentik driver, %s', (version) => {
  let world: World
  beforeAll(async () => {
    world = await startWorld(version)
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const userOf = (uuid: string) => personIn(world.twin, uuid) ?? expect.fail('There is no such person.')
  const change = (uuid: string, body: object) => ask(world.twin, 'PATCH', `/core/users/${userOf(uuid).pk}/`, body)

  test('marks what it makes', async () => {
    const { group, person } = fresh()
    const { externalId } = await world.directory.ensureGroup(group)
    expect(world.twin.state.groups.get(externalId)).toMatchObject({
      name: `tenant-${group.slug}`, is_superuser: false, attributes: { dezky_tenant: group.tenantId, dezky_name: group.name },
    })
    const { subject } = await world.directory.ensurePerson(person)
    expect(userOf(subject)).toMatchObject({
      username: person.email, type: 'internal', path: 'tenants', attributes: { dezky_person: person.personId, settings: { locale: 'da' } },
    })
  })

  test('leaves what others wrote beside its own', async () => {
    const { group, person } = fresh()
    const { externalId } = await world.directory.ensureGroup(group)
    await ask(world.twin, 'PATCH', `/core/groups/${externalId}/`, { attributes: { dezky_tenant: group.tenantId, theirs: 1 } })
    await world.directory.ensureGroup(group)
    expect(world.twin.state.groups.get(externalId)?.attributes).toEqual({ dezky_tenant: group.tenantId, dezky_name: group.name, theirs: 1 })
    const { subject } = await world.directory.ensurePerson(person)
    await change(subject, { attributes: { dezky_person: person.personId, theirs: 2, settings: { theme: 'dark' } } })
    await world.directory.updatePerson(subject, { locale: 'en' })
    expect(userOf(subject).attributes).toEqual({ dezky_person: person.personId, theirs: 2, settings: { theme: 'dark', locale: 'en' } })
  })

  test.each([['alice', 'alice'], [null, 'new']])('lets somebody it adopted, called %s, go on signing in as they did', async (name, expected) => {
    const { person } = fresh()
    const username = name ? `${name}-${person.personId}` : person.email
    const subject = await plantPerson(world.twin, { username, email: person.email, name: 'A' })
    const email = `new.${person.email}`
    await world.directory.ensurePerson({ ...person, email, subject })
    expect(userOf(subject)).toMatchObject({ email, username: expect.stringMatching(`^${expected}`), attributes: { dezky_adopted: true } })
  })

  test('does not make somebody whose name or address another has, however it is spelled', async () => {
    const { person } = fresh()
    await plantPerson(world.twin, { username: person.personId, email: person.email.toUpperCase(), name: 'Alice' })
    await expect(world.directory.ensurePerson(person)).rejects.toBeInstanceOf(DirectoryConflict)
  })

  test('removes the second group of a tenant when nobody is in it, and leaves two in use to a human', async () => {
    const { group, person } = fresh()
    const { externalId } = await world.directory.ensureGroup(group)
    const { externalId: personId } = await world.directory.ensurePerson(person)
    await world.directory.setMemberships(personId, [externalId])
    const second = await plantGroup(world.twin, { name: `${group.slug}-2`, attributes: { dezky_tenant: group.tenantId } })
    expect(await world.directory.ensureGroup(group)).toMatchObject({ externalId })
    expect(world.twin.state.groups.get(second)).toBeUndefined()
    const third = await plantGroup(world.twin, { name: `${group.slug}-3`, attributes: { dezky_tenant: group.tenantId } })
    await world.directory.setMemberships(personId, [externalId, third])
    await expect(world.directory.ensureGroup(group)).rejects.toBeInstanceOf(DirectoryConflict)
  })

  test('does not choose between accounts that carry the same mark', async () => {
    const { person } = fresh()
    await world.directory.ensurePerson(person)
    await plantPerson(world.twin, { username: person.personId, name: 'Copy', attributes: { dezky_person: person.personId } })
    await expect(world.directory.ensurePerson(person)).rejects.toBeInstanceOf(DirectoryConflict)
  })

  test('reads every page of a group\'s members', async () => {
    const { group } = fresh()
    const { externalId } = await world.directory.ensureGroup(group)
    const people = await Promise.all(Array.from({ length: 130 }, () => world.directory.ensurePerson(fresh().person)))
    await Promise.all(people.map(person => world.directory.setMemberships(person.externalId, [externalId])))
    const observed = await world.directory.observeGroup(group.tenantId)
    expect(new Set(observed?.members.map(member => member.externalId))).toEqual(new Set(people.map(person => person.externalId)))
  })

  test('signs one person out, with the refresh tokens, and nobody else', async () => {
    const [alice, bob] = [await world.directory.ensurePerson(fresh().person), await world.directory.ensurePerson(fresh().person)]
    const { twin } = world
    const has = (uuid: string) => [twin.state.sessions, twin.state.grants]
      .map(kept => kept.entries().filter(([, { user }]) => user === userOf(uuid).pk).length)
    for (const { subject } of [alice, bob]) for (const open of [twin.signIn, twin.grant, twin.signIn]) open(userOf(subject).pk)
    await world.directory.signOutEverywhere(alice.externalId)
    expect([has(alice.subject), has(bob.subject)]).toEqual([[0, 0], [2, 1]])
    await world.directory.setEnabled(bob.externalId, false)
    expect(has(bob.subject)).toEqual([0, 0])
  })

  test('takes neither recovery codes nor what was never confirmed for a second factor, and a passkey for one', async () => {
    const { externalId } = await world.directory.ensurePerson(fresh().person)
    const { pk } = userOf(externalId)
    world.twin.enrol(pk, 'static.StaticDevice')
    world.twin.enrol(pk, 'totp.TOTPDevice', false)
    expect(await world.directory.observePerson(externalId)).toMatchObject({ secondFactor: false })
    world.twin.enrol(pk, 'webauthn.WebAuthnDevice')
    expect(await world.directory.observePerson(externalId)).toMatchObject({ secondFactor: true })
  })

  test('sends those who chose a password on to the surface\'s application', async () => {
    const { externalId } = await world.directory.ensurePerson(fresh().person)
    const { url } = await world.directory.invitationLink(externalId, { expiresInSeconds: 600, returnTo: world.returnTo.allowed })
    expect(new URL(url).searchParams.get('next')).toBe('/application/launch/dezky-portal/')
  })

  test('asks which release it is once', async () => {
    const asked: string[] = []
    const directory = world.driver({
      fetch(input, init) {
        asked.push(String(input))
        return fetch(input, init)
      },
    })
    const { externalId } = await directory.ensurePerson(fresh().person)
    for (let times = 0; times < 3; times += 1) await directory.invitationLink(externalId, { expiresInSeconds: 600 })
    expect(asked.filter(url => url.includes('/admin/version/'))).toHaveLength(1)
    expect(await directory.probe()).toEqual({ version: version === '2025.10' ? '2025.10.4' : '2026.5.6', twin: true })
  })

  test('says what to do where there is no recovery flow, or no set-up', async () => {
    const bare = await startWorld(version)
    const { externalId } = await bare.directory.ensurePerson(fresh().person)
    bare.twin.setRecoveryFlow(false)
    await expect(bare.directory.invitationLink(externalId, { expiresInSeconds: 60 })).rejects.toThrow('Choose a recovery flow')
    for (const [id, { name }] of bare.twin.state.groups.entries()) if (name === 'dezky-ready') bare.twin.state.groups.delete(id)
    await expect(bare.directory.setReady(externalId, true)).rejects.toThrow('run dezky setup authentik')
    await bare[Symbol.asyncDispose]()
  })

  test('asks to be left alone for a while when the link before may still be on its way out', async () => {
    const { externalId } = await world.directory.ensurePerson(fresh().person)
    const directory = world.driver({ settleMs: 60_000 })
    world.twin.faults.add({ kind: 'answer-lost', match: { method: 'DELETE', url: '/core/tokens/' } })
    await expect(directory.invitationLink(externalId, { expiresInSeconds: 60 })).rejects.toBeInstanceOf(DirectoryUnavailable)
    await expect(directory.invitationLink(externalId, { expiresInSeconds: 60 })).rejects.toMatchObject({ retryAfterMs: expect.any(Number) })
    await directory.voidInvitations(externalId)
  })

  test('concludes nothing from what an account is not shown that is no superuser', async () => {
    const { person } = fresh()
    const clerk = userOf(await plantPerson(world.twin, { username: `clerk-${person.personId}`, name: 'Clerk' }))
    await ask(world.twin, 'POST', '/core/tokens/', { identifier: 'clerks', intent: 'api', user: clerk.pk, expiring: false })
    const { key } = await ask(world.twin, 'GET', '/core/tokens/clerks/view_key/')
    const directory = world.driver({ token: String(key) })
    await expect(directory.probe()).rejects.toBeInstanceOf(DirectoryRejected)
    await expect(directory.observePerson(person.personId)).rejects.toBeInstanceOf(DirectoryRejected)
    await expect(directory.observeGroup(person.personId)).rejects.toBeInstanceOf(DirectoryRejected)
  })

  test('never writes members as a list', async () => {
    const written: Exchange['request'][] = []
    const directory = world.driver({
      fetch(input, init) {
        if (init?.body) written.push(JSON.parse(String(init.body)))
        return fetch(input, init)
      },
    })
    const { group, person } = fresh()
    const { externalId: groupId } = await directory.ensureGroup(group)
    const { externalId } = await directory.ensurePerson(person)
    await directory.setMemberships(externalId, [groupId])
    await directory.ensureGroup({ ...group, name: 'Acme A/S' })
    await directory.ensurePerson({ ...person, name: 'Alice Berg' })
    expect(written.flatMap(body => Object.keys(Object(body))).filter(name => ['users', 'groups'].includes(name))).toEqual([])
    expect(await directory.observePerson(externalId)).toMatchObject({ name: 'Alice Berg', groups: [groupId] })
  })

  test.skipIf(!schemaOf(version))('is spoken as its schema has it', () => {
    expect(world.watch.complaints()).toEqual([])
  })
})
