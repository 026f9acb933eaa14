// Each verb, with each fault, at each request the verb makes, in both releases; then again, as a reconciler would. It has to come right
// in the end: one object, as it was wished, and what belongs to others as it was.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type FaultKind, faultKinds } from '@dezky/twins'
import type { Directory, GroupWish, PersonWish } from '../../src/index.ts'
import { fresh } from '../contract/world.ts'
import { personIn, plantGroup, plantPerson, schemaOf, startWorld, versions, type World } from './authentik-world.ts'

// A request that is late is handled after we have given up on it, so that what was asked for appears out of nowhere.
const timeoutMs = 100
const lateMs = 130
const settleMs = 200

interface Scene { group: GroupWish, person: PersonWish, groupId: string, personId: string, link: string, world: World }
type Step = (directory: Directory, scene: Scene) => Promise<unknown>
/** `before`: what has to be there; `act`: what is tried under faults. */
interface Verb { before: Step, act: Step }

const nothing: Step = async () => {}
const group: Step = async (directory, scene) => {
  scene.groupId = (await directory.ensureGroup(scene.group)).externalId
}
const person: Step = async (directory, scene) => {
  scene.personId = (await directory.ensurePerson(scene.person)).externalId
}
const stranger: Step = async (_, scene) => {
  scene.person.subject = await plantPerson(scene.world.twin, { username: scene.person.email, email: scene.person.email, name: 'Alice' })
}
const joined: Step = (directory, { personId, groupId }) => directory.setMemberships(personId, [groupId])
const ready = (value: boolean): Step => (directory, { personId }) => directory.setReady(personId, value)
const required = (value: boolean): Step => (directory, { personId }) => directory.requireSecondFactor(personId, value)
const enabled = (value: boolean): Step => (directory, { personId }) => directory.setEnabled(personId, value)
const invited: Step = async (directory, scene) => {
  scene.link = (await directory.invitationLink(scene.personId, { expiresInSeconds: 600 })).url
}
const enrolled: Step = async (_, { world: { twin }, personId }) => {
  const pk = personIn(twin, personId)?.pk ?? 0
  for (const type of ['totp.TOTPDevice', 'static.StaticDevice'] as const) twin.enrol(pk, type)
}
const signedIn: Step = async (_, { world: { twin }, personId }) => {
  const pk = personIn(twin, personId)?.pk ?? 0
  for (const open of [twin.signIn, twin.grant, twin.signIn, twin.grant]) open(pk)
}

function each(...steps: Step[]): Step {
  return async (directory, scene) => {
    for (const step of steps) await step(directory, scene)
  }
}

const verbs: Record<string, Verb> = {
  probe: { before: nothing, act: directory => directory.probe() },
  ensureGroup: { before: nothing, act: group },
  ensureGroupAgain: { before: group, act: group },
  renameGroup: {
    before: group, act: (directory, { group }) => directory.ensureGroup({ ...group, slug: `${group.slug}-x`, name: 'Acme A/S' }),
  },
  removeGroup: { before: each(group, person, joined), act: (directory, { group }) => directory.removeGroup(group.tenantId) },
  observeGroup: { before: each(group, person, joined), act: (directory, { group }) => directory.observeGroup(group.tenantId) },
  ensurePerson: { before: nothing, act: person },
  changePerson: {
    before: each(person, invited),
    act: (directory, { person }) => directory.ensurePerson({ ...person, email: `new.${person.email}`, name: 'Alice Berg', locale: 'en' }),
  },
  adoptPerson: { before: stranger, act: person },
  updatePerson: {
    before: each(person, invited),
    act: (directory, { personId, person }) => directory.updatePerson(personId, { email: `new.${person.email}`, locale: 'en' }),
  },
  observePerson: { before: each(person, group, joined), act: (directory, { personId }) => directory.observePerson(personId) },
  removePerson: {
    before: each(person, group, joined, invited, signedIn), act: (directory, { personId }) => directory.removePerson(personId),
  },
  setMemberships: { before: each(person, group), act: joined },
  leaveGroups: {
    before: each(person, group, joined, ready(true)), act: (directory, { personId }) => directory.setMemberships(personId, []),
  },
  setReady: { before: person, act: ready(true) },
  setUnready: { before: each(person, ready(true)), act: ready(false) },
  requireSecondFactor: { before: person, act: required(true) },
  requireNoSecondFactor: { before: each(person, required(true)), act: required(false) },
  removeSecondFactors: {
    before: each(person, enrolled, signedIn), act: (directory, { personId }) => directory.removeSecondFactors(personId),
  },
  disable: { before: each(person, signedIn), act: enabled(false) },
  enable: { before: each(person, enabled(false), signedIn), act: enabled(true) },
  signOutEverywhere: { before: each(person, signedIn), act: (directory, { personId }) => directory.signOutEverywhere(personId) },
  listSessions: {
    before: each(person, signedIn),
    act: async (directory, { personId }) => expect(await directory.listSessions(personId)).toHaveLength(2),
  },
  endSession: {
    before: each(person, signedIn),
    act: async (directory, { personId, world: { twin } }) => {
      const pk = personIn(twin, personId)?.pk
      const open = twin.state.sessions.entries().filter(([, { user }]) => user === pk).map(([id]) => id).toSorted()
      // The second time round it has gone already: the one that is left is not meant.
      await directory.endSession(personId, open[1] ?? 'gone')
    },
  },
  invitationLink: { before: person, act: invited },
  invitationLinkAgain: { before: each(person, invited), act: invited },
  voidInvitations: { before: each(person, invited), act: (directory, { personId }) => directory.voidInvitations(personId) },
}
const settings = { setEnabled: 'disable, enable' }

vi.setConfig({ maxConcurrency: faultKinds.length })

let cases = 0
afterAll(() => void process.stdout.write(`fault matrix of the Authentik driver: ${cases} cases\n`))

describe.each(versions)('the fault matrix of the Authentik driver, %s', (version) => {
  // One for each kind of fault, so that they can be waited for at the same time.
  const worlds = new Map<FaultKind, World>()
  const foreign = new Map<FaultKind, string>()

  beforeAll(async () => {
    for (const kind of faultKinds) {
      const world = await startWorld(version)
      const board = await plantGroup(world.twin, { name: 'board', attributes: { theirs: 1 } })
      const bob = { username: 'bob', email: 'bob@other.test', name: 'Bob', groups: [board], attributes: { theirs: 2 } }
      const pk = personIn(world.twin, await plantPerson(world.twin, bob))?.pk ?? 0
      for (const open of [world.twin.signIn, world.twin.grant, (user: number) => world.twin.enrol(user)]) open(pk)
      worlds.set(kind, world)
      foreign.set(kind, whatIsThere(world))
    }
  })
  afterAll(async () => {
    for (const world of worlds.values()) await world[Symbol.asyncDispose]()
  })

  test('has every verb of the port', () => {
    const told = [...Object.values(verbs).map(({ act }) => String(act)), ...Object.keys(verbs), ...Object.keys(settings)].join()
    const isVerb = (name: string) => !['product', 'issuer'].includes(name)
    expect(Object.keys(worldOf('reset').directory).filter(name => isVerb(name) && !told.includes(name))).toEqual([])
  })

  describe.each(Object.entries(verbs))('%s', (_, verb) => {
    let usual: Awaited<ReturnType<typeof played>>

    beforeAll(async () => {
      usual = await played(worldOf('reset'), verb, null)
    })

    test.concurrent.for(faultKinds)('with %s', async (kind, { expect }) => {
      for (let at = 0; at < usual.requests; at += 1) {
        cases += 1
        expect((await played(worldOf(kind), verb, { kind, at })).result).toEqual(usual.result)
      }
    })
  })

  test('left alone what is not ours, and nothing of ours behind', () => {
    for (const [kind, world] of worlds) expect(whatIsThere(world)).toBe(foreign.get(kind))
  })

  test.skipIf(!schemaOf(version))('was spoken as its schema has it', () => {
    const watches = [...worlds.values()].map(({ watch }) => watch)
    expect(watches.reduce((sum, watch) => sum + watch.judged(), 0)).toBeGreaterThan(5000)
    expect(watches.flatMap(watch => watch.complaints())).toEqual([])
  })

  /** A stage of its own each time, with names put back into general terms so that outcomes can be compared. */
  async function played(world: World, verb: Verb, fault: { kind: FaultKind, at: number } | null) {
    const { twin } = world
    const scene: Scene = { ...fresh(), groupId: randomUUID(), personId: randomUUID(), link: '', world }
    await verb.before(world.directory, scene)
    let requests = 0
    const directory = world.driver({
      timeoutMs: fault ? timeoutMs : 5_000, settleMs,
      fetch(input, init) {
        requests += 1
        return fetch(input, init)
      },
    })
    if (fault) twin.faults.add({ kind: fault.kind, after: fault.at, ms: lateMs, retryAfterSeconds: 0 })
    await untilDone(() => verb.act(directory, scene))
    if (twin.faults.waiting().length > 0) throw new Error('The fault did not come.')
    // Whatever is late has come by now.
    if (fault?.kind === 'latency') await wait(lateMs)
    const result = await outcome(scene)
    cleared(scene)
    return { requests, result }
  }

  async function outcome(scene: Scene) {
    const { groups, users, tokens, sessions, grants, devices } = scene.world.twin.state
    const ours = users.entries().map(([, user]) => user).filter(({ email }) => email.endsWith(scene.person.email))
    const of = (owner: number) => ours.some(({ pk }) => pk === owner)
    return general({
      groups: groups.entries().map(([, found]) => found).filter(({ attributes }) => attributes['dezky_tenant'] === scene.group.tenantId),
      people: ours.map(({ username, name, email, is_active, groups: held, attributes, path, type }) =>
        ({ username, name, email, is_active, groups: held.map(pk => groups.get(pk)?.name).toSorted(), attributes, path, type })),
      links: tokens.entries().filter(([, { user }]) => of(user)).length,
      sessions: sessions.entries().filter(([, { user }]) => of(user)).length,
      grants: grants.entries().filter(([, { user }]) => of(user)).length,
      devices: devices.entries().filter(([, { user }]) => of(user)).length,
      works: scene.link === '' ? null : await scene.world.linkWorks(scene.link),
    }, scene)
  }

  function cleared({ group, person, world }: Scene): void {
    const { groups, users, tokens, sessions, grants, devices } = world.twin.state
    for (const [id, { attributes }] of groups.entries()) if (attributes['dezky_tenant'] === group.tenantId) groups.delete(id)
    for (const [id, { email, pk }] of users.entries()) {
      if (!email.endsWith(person.email)) continue
      users.delete(id)
      for (const [key, { user }] of tokens.entries()) if (user === pk) tokens.delete(key)
      for (const [key, { user }] of sessions.entries()) if (user === pk) sessions.delete(key)
      for (const [key, { user }] of grants.entries()) if (user === pk) grants.delete(key)
      for (const [key, { user }] of devices.entries()) if (user === pk) devices.delete(key)
    }
  }

  function worldOf(kind: FaultKind): World {
    return worlds.get(kind) ?? expect.fail('There is no such world.')
  }

  function whatIsThere(world: World): string {
    const { groups, users, tokens, sessions, grants, devices } = world.twin.state
    return JSON.stringify([groups, users, tokens, sessions, grants, devices].map(kept => kept.entries()))
  }
})

/** As a reconciler does: again, until it works; nothing but what passes or a refused token may come in between. */
async function untilDone(act: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await act()
      return
    }
    catch (error) {
      const isPassing = error instanceof Error && (error.name === 'DirectoryUnavailable' || error.message.includes('AUTHENTIK_TOKEN'))
      if (!isPassing || attempt === 40) throw error
      await wait(Object(error).retryAfterMs ?? 0)
    }
  }
}

function general(shown: unknown, { group, person, groupId, personId }: Scene): unknown {
  const named = [person.email, person.personId, group.tenantId, group.slug, groupId, personId, person.subject]
  const text = named.reduce<string>((rest, name) => name === undefined ? rest : rest.replaceAll(name, '*'), JSON.stringify(shown))
  return JSON.parse(text.replaceAll(/"pk":"[^"]*"/g, '"pk":"*"'))
}
