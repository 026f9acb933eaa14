// Each verb, with each fault, at each request the verb makes; then again, as a reconciler would. It has to come right in the end: one
// object, as it was wished, and what belongs to others as it was.
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FaultKind, faultKinds } from '@dezky/twins'
import type { Files, SpaceRole } from '../../src/index.ts'
import { fresh } from '../contract/world.ts'
import { plant, schema, startWorld, type World } from './ocis-world.ts'

// A request that is late is handled after we have given up on it, so that what was asked for appears out of nowhere.
const timeoutMs = 50
const lateMs = 70
const settleMs = 200

type Scene = ReturnType<typeof fresh> & { personId: string }
type Step = (files: Files, scene: Scene) => Promise<unknown>
/** `before`: what has to be there; `after`: what it has to come to, read from the server. */
interface Verb { before: Step, act: Step, after: Step }

const nothing: Step = async () => {}
const space: Step = async (files, scene) => {
  scene.space.externalId = (await files.ensureSpace(scene.space)).externalId
}
const person: Step = async (files, scene) => {
  scene.personId = (await files.ensurePerson(scene.person)).externalId
}
const member = (role: SpaceRole): Step => (files, { space, personId }) => files.ensureMember(space, { personExternalId: personId, role })
const switched = (enabled: boolean): Step => (files, { space }) => files.setSpaceEnabled(space, enabled)
const access = (enabled: boolean): Step => (files, { person }) => files.setPersonEnabled(person.subject, enabled)
const seenSpace: Step = (files, { space }) => files.observeSpace(space)
const seenPerson: Step = (files, { person }) => files.observePerson(person.subject)
const forgetful: Step = async (files, scene) => {
  await space(files, scene)
  delete scene.space.externalId
}

function each(...steps: Step[]): Step {
  return async (files, scene) => {
    for (const step of steps) await step(files, scene)
  }
}

const verbs: Record<string, Verb> = {
  probe: { before: nothing, act: files => files.probe(), after: nothing },
  ensureSpace: { before: nothing, act: space, after: seenSpace },
  changeSpace: {
    before: space, act: (files, { space }) => files.ensureSpace({ ...space, name: 'Acme A/S', quotaBytes: null }), after: seenSpace,
  },
  ensureSpaceAgain: { before: forgetful, act: space, after: seenSpace },
  observeSpace: { before: space, act: seenSpace, after: seenSpace },
  disableSpace: { before: each(space, person, member('editor')), act: switched(false), after: seenSpace },
  restoreSpace: { before: each(space, person, member('editor'), switched(false)), act: switched(true), after: seenSpace },
  removeSpace: { before: each(space, person, member('editor')), act: (files, { space }) => files.removeSpace(space), after: seenSpace },
  purgeSpace: { before: each(forgetful, switched(false)), act: (files, { space }) => files.removeSpace(space), after: seenSpace },
  ensureMember: { before: each(space, person), act: member('editor'), after: seenSpace },
  changeMember: { before: each(space, person, member('editor')), act: member('viewer'), after: seenSpace },
  removeMember: {
    before: each(space, person, member('editor')), after: seenSpace,
    act: (files, { space, personId }) => files.removeMember(space, personId),
  },
  ensurePerson: { before: nothing, act: person, after: seenPerson },
  changePerson: { before: person, act: (files, { person }) => files.ensurePerson({ ...person, name: 'Alice Berg' }), after: seenPerson },
  observePerson: { before: person, act: seenPerson, after: seenPerson },
  disablePerson: { before: person, act: access(false), after: seenPerson },
  enablePerson: { before: each(person, access(false)), act: access(true), after: seenPerson },
  removePerson: { before: person, act: (files, { person }) => files.removePerson(person.subject), after: seenPerson },
}

describe('the fault matrix of the OCIS driver', () => {
  let world: World
  let foreign: string
  let cases = 0

  beforeAll(async () => {
    world = await startWorld()
    const id = await plant(world.twin, { name: 'Acme A-S', driveAlias: 'project/acme', description: 'by hand', quota: { total: 5 } })
    world.twin.state.drives.put(id, { ...world.twin.state.drives.get(id)!, used: 3 })
    foreign = JSON.stringify([...world.twin.state.drives.entries(), ...world.twin.state.users.entries()])
  })
  afterAll(async () => {
    await world[Symbol.asyncDispose]()
    process.stdout.write(`fault matrix of the OCIS driver: ${cases} cases\n`)
  })

  test('has every verb of the port', () => {
    const told = Object.values(verbs).map(({ act }) => String(act)).join() + Object.keys(verbs).join()
    const missing = Object.entries(world.files).filter(([, act]) => typeof act === 'function').map(([verb]) => verb)
      .filter(verb => !told.includes(verb) && !['setSpaceEnabled', 'setPersonEnabled'].includes(verb))
    expect(missing).toEqual([])
  })

  describe.each(Object.entries(verbs))('%s', (_, verb) => {
    let usual: Awaited<ReturnType<typeof played>>

    beforeAll(async () => {
      usual = await played(verb, null)
    })

    test.each(faultKinds)('with %s', async (kind) => {
      for (let at = 0; at < usual.requests; at += 1) {
        cases += 1
        expect((await played(verb, { kind, at })).result).toEqual(usual.result)
      }
    })
  })

  test('left alone what is not ours', () => {
    const ids = (JSON.parse(foreign) as [string, unknown][]).map(([id]) => id)
    const { drives, users } = world.twin.state
    expect(JSON.stringify([...drives.entries(), ...users.entries()].filter(([id]) => ids.includes(id)))).toBe(foreign)
  })

  test.skipIf(!schema)('was spoken as the server\'s schema has it', () => {
    expect(world.watch.judged()).toBeGreaterThan(1000)
    expect(world.watch.complaints()).toEqual([])
  })

  /** A stage of its own each time, with names put back into general terms so that outcomes can be compared. */
  async function played(verb: Verb, fault: { kind: FaultKind, at: number } | null) {
    const { twin } = world
    const scene: Scene = { ...fresh(), personId: 'none' }
    await verb.before(world.files, scene)
    let requests = 0
    const files = world.driver({
      timeoutMs: fault ? timeoutMs : 5_000, settleMs,
      fetch(input, init) {
        requests += 1
        return fetch(input, init)
      },
    })
    if (fault) twin.faults.add({ kind: fault.kind, after: fault.at, ms: lateMs, retryAfterSeconds: 0 })
    await untilDone(() => verb.act(files, scene))
    expect(twin.faults.waiting()).toEqual([])
    // Whatever is late has come by now.
    if (fault?.kind === 'latency') await wait(lateMs)
    const result = { shown: general(await verb.after(world.files, scene), scene), there: thereIn(scene) }
    cleared(scene)
    return { requests, result }
  }

  function thereIn({ space, person }: Scene) {
    const { drives, users } = world.twin.state
    return {
      spaces: drives.entries().filter(([, { driveAlias }]) => driveAlias.endsWith(space.tenantId)).length,
      people: users.entries().filter(([, { username }]) => username === person.subject).length,
    }
  }

  /** Lists stay short. */
  function cleared({ space, person }: Scene): void {
    const { drives, users } = world.twin.state
    for (const [id, { driveAlias }] of drives.entries()) if (driveAlias.endsWith(space.tenantId)) drives.delete(id)
    for (const [id, { username }] of users.entries()) if (username === person.subject) users.delete(id)
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
      const isPassing = error instanceof Error && (error.name === 'FilesUnavailable' || error.message.includes('OCIS_TOKEN'))
      if (!isPassing || attempt === 12) throw error
      await wait(Object(error).retryAfterMs ?? 0)
    }
  }
}

function general(shown: unknown, { space, person, personId }: Scene): unknown {
  const named = [space.externalId, person.subject, personId, space.tenantId, space.name, person.email].filter(name => name !== undefined)
  const text = named.reduce((rest, name) => rest.replaceAll(name, '*'), JSON.stringify(shown) ?? 'null')
  return JSON.parse(text.replaceAll(/"(externalId|webUrl)":"[^"]*"/g, '"$1":"*"'))
}
