// A directory in this process's memory: for tests and trials of what stands on the port.
import { randomUUID } from 'node:crypto'
import type { Directory, GroupWish, PersonWish } from '../directory.ts'
import { DirectoryConflict, DirectoryRejected } from '../errors.ts'

interface Group { id: string, tenantId: string | null, slug: string, name: string }
interface Person { id: string, marker: string | null, email: string, name: string, locale: string, enabled: boolean, groups: Set<string> }

export interface MemoryDirectory extends Directory {
  /** Things somebody else made: they carry no marker of ours. */
  plantGroup(slug: string): string
  plantPerson(email: string, groupIds?: string[]): string
  groupsOf(personExternalId: string): string[]
}

export function memory(options: { issuer: string, surfaces?: string[], now?: () => Date }): MemoryDirectory {
  const groups = new Map<string, Group>()
  const people = new Map<string, Person>()
  const now = options.now ?? (() => new Date())
  return {
    issuer: options.issuer,
    ensureGroup: async wish => ({ externalId: ensureGroup(groups, wish).id }),
    ensurePerson: async (wish) => {
      const { id } = ensurePerson(people, wish)
      return { externalId: id, subject: id }
    },
    async setMemberships(person, wanted) {
      const ours = [...groups.values()].filter(group => group.tenantId !== null).map(group => group.id)
      const foreign = wanted.find(id => !ours.includes(id))
      if (foreign !== undefined) throw new DirectoryRejected(`There is no group ${foreign} of ours.`)
      const held = known(people, person).groups
      for (const id of ours) held.delete(id)
      for (const id of wanted) held.add(id)
    },
    async setEnabled(person, enabled) {
      known(people, person).enabled = enabled
    },
    async invitationLink(person, { expiresInSeconds, returnTo }) {
      known(people, person)
      const strays = returnTo !== undefined && !options.surfaces?.includes(new URL(returnTo).origin)
      if (strays) throw new DirectoryRejected('returnTo is not one of the surfaces.')
      const expiresAt = new Date(now().getTime() + expiresInSeconds * 1000)
      return { url: `${options.issuer}/set-password/${randomUUID()}`, expiresAt }
    },
    async signOutEverywhere(person) {
      known(people, person)
    },
    async observeGroup(tenantId) {
      const group = [...groups.values()].find(candidate => candidate.tenantId === tenantId)
      if (!group) return null
      const members = [...people.values()].filter(person => person.groups.has(group.id))
      return { externalId: group.id, name: group.name, members: members.map(({ id, enabled }) => ({ externalId: id, enabled })) }
    },
    plantGroup: slug => remember(groups, { id: randomUUID(), tenantId: null, slug, name: slug }).id,
    plantPerson: (email, groupIds = []) => remember(people, {
      id: randomUUID(), marker: null, email, name: email, locale: 'en', enabled: true, groups: new Set(groupIds),
    }).id,
    groupsOf: person => [...known(people, person).groups],
    async [Symbol.asyncDispose]() {},
  }
}

function ensureGroup(groups: Map<string, Group>, { tenantId, slug, name }: GroupWish): Group {
  const holder = [...groups.values()].find(group => group.slug === slug)
  if (holder && holder.tenantId !== tenantId) throw new DirectoryConflict(`The group ${slug} belongs to something else.`)
  const ours = [...groups.values()].find(group => group.tenantId === tenantId)
  return remember(groups, { id: ours?.id ?? randomUUID(), tenantId, slug, name })
}

function ensurePerson(people: Map<string, Person>, { personId, email, name, locale, subject }: PersonWish): Person {
  const all = [...people.values()]
  const ours = all.find(person => person.marker === personId) ?? adopted(people, subject)
  const holder = all.find(person => person.email.toLowerCase() === email.toLowerCase())
  if (holder && holder !== ours) throw new DirectoryConflict(`${email} belongs to somebody else.`)
  const kept = ours ?? { id: randomUUID(), enabled: true, groups: new Set<string>() }
  return remember(people, { ...kept, marker: personId, email, name, locale })
}

function adopted(people: Map<string, Person>, subject: string | undefined): Person | undefined {
  if (subject === undefined) return undefined
  const person = known(people, subject)
  if (person.marker !== null) throw new DirectoryConflict(`${subject} is already another person of ours.`)
  return person
}

function known(people: Map<string, Person>, id: string): Person {
  const person = people.get(id)
  if (!person) throw new DirectoryRejected(`There is no person ${id}.`)
  return person
}

function remember<T extends { id: string }>(all: Map<string, T>, one: T): T {
  all.set(one.id, one)
  return one
}
