// A file server in this process's memory: for tests and trials of what stands on the port.
import { randomUUID } from 'node:crypto'
import { FilesConflict, FilesRejected } from '../errors.ts'
import type { Files, ObservedPerson, ObservedSpace, PersonWish, SpaceRef, SpaceRole } from '../files.ts'
import { spaceName } from '../space-name.ts'

interface Space {
  id: string
  tenantId: string
  ours: boolean
  name: string
  quota: number | null
  used: number
  on: boolean
  members: Map<string, SpaceRole>
}
interface Person extends PersonWish { id: string, enabled: boolean }

export interface MemoryFiles extends Files {
  /** In the place of the tenant's, without our marker. */
  plantSpace(tenantId: string, name: string): string
  fill(spaceExternalId: string, bytes: number): void
  spaces(): { externalId: string, name: string, usedBytes: number }[]
}

export function memory(): MemoryFiles {
  const spaces = new Map<string, Space>()
  const people = new Map<string, Person>()
  return {
    product: 'Memory',
    probe: async () => ({ version: null, twin: false }),
    ...spaceVerbs(spaces), ...memberVerbs(spaces, people), ...personVerbs(people),
    plantSpace: (tenantId, name) => remember(spaces, space(tenantId, name, false)).id,
    fill(id, used) {
      Object.assign(spaces.get(id) ?? {}, { used })
    },
    spaces: () => [...spaces.values()].map(({ id, name, used }) => ({ externalId: id, name, usedBytes: used })),
    async [Symbol.asyncDispose]() {},
  }
}

function spaceVerbs(spaces: Map<string, Space>): Pick<Files, 'ensureSpace' | 'observeSpace' | 'setSpaceEnabled' | 'removeSpace'> {
  return {
    async ensureSpace(wish) {
      const found = find(spaces, wish) ?? remember(spaces, space(wish.tenantId, spaceName(wish.name), true))
      if (found.on) Object.assign(found, { name: spaceName(wish.name), quota: wish.quotaBytes })
      return { externalId: found.id }
    },
    async observeSpace(ref) {
      const found = find(spaces, ref)
      return found && observed(found)
    },
    async setSpaceEnabled(ref, on) {
      required(find(spaces, ref)).on = on
    },
    async removeSpace(ref) {
      const found = find(spaces, ref)
      if (found) spaces.delete(found.id)
    },
  }
}

function memberVerbs(spaces: Map<string, Space>, people: Map<string, Person>): Pick<Files, 'ensureMember' | 'removeMember'> {
  const isKnown = (id: string) => [...people.values()].some(person => person.id === id)
  return {
    async ensureMember(ref, { personExternalId, role }) {
      const { members } = switchedOn(required(find(spaces, ref)))
      if (!isKnown(personExternalId)) throw new FilesRejected('There is no such person.')
      members.set(personExternalId, role)
    },
    async removeMember(ref, person) {
      const found = find(spaces, ref)
      if (found?.members.has(person)) switchedOn(found).members.delete(person)
    },
  }
}

function personVerbs(people: Map<string, Person>): Pick<Files, 'ensurePerson' | 'observePerson' | 'setPersonEnabled' | 'removePerson'> {
  return {
    async ensurePerson(wish) {
      if (wish.subject.length < 20) throw new FilesRejected('That is no subject of a directory\'s tokens.')
      const { id, enabled } = people.get(wish.subject) ?? { id: randomUUID(), enabled: true }
      people.set(wish.subject, { ...wish, id, enabled })
      return { externalId: id }
    },
    async observePerson(subject): Promise<ObservedPerson | null> {
      const person = people.get(subject)
      return person ? { externalId: person.id, email: person.email, name: person.name, enabled: person.enabled } : null
    },
    async setPersonEnabled(subject, enabled) {
      const person = people.get(subject)
      if (!person) throw new FilesRejected('The file server has no such person.')
      person.enabled = enabled
    },
    async removePerson(subject) {
      people.delete(subject)
    },
  }
}

function space(tenantId: string, name: string, ours: boolean): Space {
  return { id: randomUUID(), tenantId, ours, name, quota: null, used: 0, on: true, members: new Map() }
}

function find(spaces: Map<string, Space>, { tenantId }: SpaceRef): Space | null {
  const found = [...spaces.values()].find(candidate => candidate.tenantId === tenantId) ?? null
  if (found && !found.ours) throw new FilesConflict(`The space "${found.name}" is in the place of this tenant's, but not ours.`)
  return found
}

function observed({ id, name, quota, used, on, members }: Space): ObservedSpace {
  return {
    externalId: id, name, enabled: on, webUrl: null, quotaBytes: on ? quota : undefined, usedBytes: on ? used : undefined,
    members: [...members].map(([personExternalId, role]) => ({ personExternalId, role })),
  }
}

function required(found: Space | null): Space {
  if (!found) throw new FilesRejected('There is no space of this tenant.')
  return found
}

function switchedOn(found: Space): Space {
  if (!found.on) throw new FilesRejected('The space is switched off: nobody can be let in or out.')
  return found
}

function remember(spaces: Map<string, Space>, one: Space): Space {
  spaces.set(one.id, one)
  return one
}
