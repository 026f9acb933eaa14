// A directory in this process's memory: for tests and trials of what stands on the port.
import { randomUUID } from 'node:crypto'
import { displayNameSchema } from '@dezky/contracts'
import type { Directory, GroupWish, ObservedPerson, PersonChange, PersonWish } from '../directory.ts'
import { DirectoryConflict, DirectoryRejected } from '../errors.ts'
import { type Group, type Held, known, type Person, remember } from './memory-held.ts'

export interface MemoryDirectory extends Directory {
  /** Things somebody else made: they carry no marker of ours. */
  plantGroup(slug: string): string
  plantPerson(email: string, groupIds?: string[]): string
  groupsOf(personExternalId: string): string[]
  /** What a browser does: there is no verb for it. */
  signIn(personExternalId: string, sid?: string): string
  /** The same: they set up a second factor. */
  enrol(personExternalId: string): void
  /** Whether a link handed out could still be used. */
  linkWorks(url: string): boolean
}

const blank = { ready: false, secondFactor: false, secondFactorRequired: false }

export interface MemoryOptions { issuer: string, surfaces?: string[], now?: () => Date }

export function memory(options: MemoryOptions): MemoryDirectory {
  const held: Held = { groups: new Map(), people: new Map() }
  const { groups, people } = held
  return {
    product: 'Memory', issuer: options.issuer, ...groupVerbs(held), ...personVerbs(held), ...accessVerbs(held, options),
    plantGroup: slug => remember(groups, { id: randomUUID(), tenantId: null, slug, name: slug }).id,
    plantPerson: (email, groupIds = []) => remember(people, {
      id: randomUUID(), marker: null, made: false, email, name: email, locale: 'en', enabled: true, ...blank,
      groups: new Set(groupIds), link: null, sessions: new Map(),
    }).id,
    signIn: (person, sid) => remember(known(people, person).sessions, {
      id: randomUUID(), userAgent: 'Memory/1.0', address: '192.0.2.7', clients: null, expiresAt: null,
      sids: sid === undefined ? null : [sid],
      startedAt: new Date(), lastSeenAt: new Date(),
    }).id,
    enrol: (person) => {
      known(people, person).secondFactor = true
    },
    groupsOf: person => [...known(people, person).groups],
    linkWorks: url => [...people.values()].some(({ link, enabled }) => enabled && link === url),
    probe: async () => ({ version: null, twin: false }),
    async [Symbol.asyncDispose]() {},
  }
}

function groupVerbs({ groups, people }: Held): Pick<Directory, 'ensureGroup' | 'removeGroup' | 'observeGroup' | 'setMemberships'> {
  return {
    async ensureGroup(wish) {
      const { id, slug } = ensureGroup(groups, wish)
      return { externalId: id, tokenName: `tenant-${slug}` }
    },
    async removeGroup(tenantId) {
      const group = groupOf(groups, tenantId)
      if (!group) return
      groups.delete(group.id)
      for (const person of people.values()) person.groups.delete(group.id)
    },
    async observeGroup(tenantId) {
      const group = groupOf(groups, tenantId)
      if (!group) return null
      const members = [...people.values()].filter(person => person.groups.has(group.id))
      return { externalId: group.id, name: group.name, members: members.map(({ id, enabled }) => ({ externalId: id, enabled })) }
    },
    async setMemberships(person, wanted) {
      const ours = oursAmong(groups)
      const foreign = wanted.find(id => !ours.includes(id))
      if (foreign !== undefined) throw new DirectoryRejected(`There is no group ${foreign} of ours.`)
      const memberOf = known(people, person).groups
      for (const id of ours) memberOf.delete(id)
      for (const id of wanted) memberOf.add(id)
    },
  }
}

function personVerbs({ groups, people }: Held): Pick<Directory, 'ensurePerson' | 'updatePerson' | 'removePerson' | 'observePerson'> {
  return {
    async ensurePerson(wish) {
      const { id } = ensurePerson(people, wish)
      return { externalId: id, subject: id }
    },
    async updatePerson(person, change) {
      updatePerson(people, known(people, person), change)
    },
    async removePerson(person) {
      if (people.get(person)?.made === false) throw new DirectoryConflict(`${person} is not ours to remove.`)
      people.delete(person)
    },
    async observePerson(id) {
      const person = people.get(id)
      return person ? observed(person, oursAmong(groups)) : null
    },
  }
}

type Access = Pick<
  Directory,
  'setReady' | 'requireSecondFactor' | 'removeSecondFactors' | 'setEnabled' | 'invitationLink' | 'voidInvitations' | 'signOutEverywhere'
  | 'listSessions' | 'endSession'
>

function accessVerbs({ people }: Held, { issuer, surfaces, now = () => new Date() }: MemoryOptions): Access {
  return {
    async setReady(person, ready) {
      known(people, person).ready = ready
    },
    async requireSecondFactor(person, required) {
      known(people, person).secondFactorRequired = required
    },
    async removeSecondFactors(person) {
      known(people, person).secondFactor = false
      known(people, person).sessions.clear()
    },
    async setEnabled(person, enabled) {
      const one = known(people, person)
      one.enabled = enabled
      one.sessions.clear()
    },
    async invitationLink(person, { expiresInSeconds, returnTo }) {
      const invited = known(people, person)
      const strays = returnTo !== undefined && !surfaces?.includes(new URL(returnTo).origin)
      if (strays) throw new DirectoryRejected('returnTo is not one of the surfaces.')
      const expiresAt = new Date(now().getTime() + expiresInSeconds * 1000)
      invited.link = `${issuer}/set-password/${randomUUID()}`
      return { url: invited.link, expiresAt }
    },
    async voidInvitations(person) {
      known(people, person).link = null
    },
    async signOutEverywhere(person) {
      known(people, person).sessions.clear()
    },
    async listSessions(person) {
      return [...known(people, person).sessions.values()]
    },
    async endSession(person, session) {
      known(people, person).sessions.delete(session)
    },
  }
}

function ensureGroup(groups: Map<string, Group>, { tenantId, slug, name }: GroupWish): Group {
  const holder = [...groups.values()].find(group => group.slug === slug)
  if (holder && holder.tenantId !== tenantId) throw new DirectoryConflict(`The group ${slug} belongs to something else.`)
  const ours = groupOf(groups, tenantId)
  return remember(groups, { id: ours?.id ?? randomUUID(), tenantId, slug, name: spelled(name) })
}

function groupOf(groups: Map<string, Group>, tenantId: string): Group | undefined {
  return [...groups.values()].find(group => group.tenantId === tenantId)
}

function ensurePerson(people: Map<string, Person>, { personId, email, name, locale, subject }: PersonWish): Person {
  const ours = [...people.values()].find(person => person.marker === personId) ?? adopted(people, subject)
  const kept = ours ?? {
    id: randomUUID(), marker: personId, made: true, email: '', name, locale, enabled: true, ...blank,
    groups: new Set<string>(), link: null, sessions: new Map(),
  }
  updatePerson(people, kept, { email, name, locale })
  kept.marker = personId
  return remember(people, kept)
}

function updatePerson(people: Map<string, Person>, person: Person, { email, name, locale }: PersonChange): void {
  const address = email?.toLowerCase() ?? person.email
  const holder = [...people.values()].find(candidate => candidate.email.toLowerCase() === address)
  if (holder && holder !== person) throw new DirectoryConflict(`${address} belongs to somebody else.`)
  const link = address === person.email ? person.link : null
  Object.assign(person, { name: name === undefined ? person.name : spelled(name), email: address, locale: locale ?? person.locale, link })
}

function spelled(name: string): string {
  const { success, data } = displayNameSchema.safeParse(name)
  if (!success) throw new DirectoryRejected('That is no name.')
  return data
}

function oursAmong(groups: Map<string, Group>): string[] {
  return [...groups.values()].filter(group => group.tenantId !== null).map(group => group.id)
}

function observed({ id, groups, ...person }: Person, ours: string[]): ObservedPerson {
  const { email, name, locale, enabled, ready, secondFactor, secondFactorRequired } = person
  return {
    externalId: id, email, name, locale, enabled, ready, secondFactor, secondFactorRequired,
    groups: ours.filter(group => groups.has(group)),
  }
}

function adopted(people: Map<string, Person>, subject: string | undefined): Person | undefined {
  if (subject === undefined) return undefined
  const person = known(people, subject)
  if (person.marker !== null) throw new DirectoryConflict(`${subject} is already another person of ours.`)
  return person
}
