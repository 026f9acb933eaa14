// What the directory in memory holds.
import type { DirectorySession } from '../directory.ts'
import { DirectoryRejected } from '../errors.ts'

export interface Group { id: string, tenantId: string | null, slug: string, name: string }
export interface Person {
  id: string
  marker: string | null
  /** Whether `ensurePerson` made it, and not somebody else before. */
  made: boolean
  email: string
  name: string
  locale: string
  enabled: boolean
  ready: boolean
  secondFactor: boolean
  secondFactorRequired: boolean
  groups: Set<string>
  /** The one link that still works, if any: the newest. */
  link: string | null
  sessions: Map<string, DirectorySession>
}

export interface Held { groups: Map<string, Group>, people: Map<string, Person> }

export function known(people: Map<string, Person>, id: string): Person {
  const person = people.get(id)
  if (!person) throw new DirectoryRejected(`There is no person ${id}.`)
  return person
}

export function remember<T extends { id: string }>(all: Map<string, T>, one: T): T {
  all.set(one.id, one)
  return one
}
