// Accounts of people: made with our marker, adopted only when they have proven who they are.
import type { Directory, PersonChange, PersonWish } from '../../directory.ts'
import { DirectoryConflict, DirectoryRejected } from '../../errors.ts'
import { accepted, done, isAbsent, shaped } from './answer.ts'
import type { Connection } from './connection.ts'
import { hasSecondFactor } from './devices.ts'
import { difference, isMadeByUs, localeIn, marksOn } from './difference.ts'
import type { VoidLink } from './links.ts'
import { type Attributes, isFor, isTenants, personKey, ready, secondFactor } from './marker.ts'
import { Refused } from './refusal.ts'
import { endSessions } from './sessions.ts'
import type { RequireSight } from './sight.ts'
import { spelled } from './spelling.ts'
import { findByMarker, findUser, isTaken, requireUser, type User, userPath, userShape } from './users.ts'

interface Guards { requireSight: RequireSight, voidLink: VoidLink }
type People = Pick<Directory, 'ensurePerson' | 'updatePerson' | 'removePerson' | 'observePerson'>

export function personVerbs(connection: Connection, { requireSight, voidLink }: Guards): People {
  return {
    async ensurePerson(wish) {
      const written = { ...wish, name: spelled(wish.name), email: wish.email.toLowerCase() }
      const known = await findByMarker(connection, wish.personId)
      const user = known ?? await adoptable(connection, wish, requireSight) ?? await create(connection, written)
      await adapt(connection, { user, voidLink, wish: written, marks: marksOn(user, wish.personId) })
      return { externalId: user.uuid, subject: user.uuid }
    },
    async updatePerson(person, { name, email, locale }) {
      const written = { name: name === undefined ? undefined : spelled(name), email: email?.toLowerCase(), locale }
      const user = await requireUser(connection, person, requireSight)
      await adapt(connection, { user, voidLink, wish: written, marks: {} })
    },
    async removePerson(person) {
      const user = await findUser(connection, person, requireSight)
      if (!user) return
      if (!isMadeByUs(user)) throw new DirectoryConflict(`${user.username} was not made for the platform, so it stays.`)
      await endSessions(connection, user, requireSight)
      const answer = await connection.send({ method: 'DELETE', path: userPath(user) })
      if (!isAbsent(answer)) done(answer)
    },
    async observePerson(person) {
      const user = await findUser(connection, person, requireSight)
      return user && { ...observed(user), secondFactor: await hasSecondFactor(connection, user, requireSight) }
    },
  }
}

function observed({ uuid, email, name, is_active, attributes, groups_obj }: User) {
  const groups = groups_obj ?? []
  return {
    externalId: uuid, email, name, locale: localeIn(attributes), enabled: is_active,
    groups: groups.filter(isTenants).map(({ pk }) => pk), ready: groups.some(isFor(ready)),
    secondFactorRequired: groups.some(isFor(secondFactor)),
  }
}

async function adoptable(connection: Connection, { personId, subject }: PersonWish, requireSight: RequireSight): Promise<User | null> {
  if (subject === undefined) return null
  const user = await requireUser(connection, subject, requireSight)
  const holder = user.attributes[personKey]
  if (holder !== undefined && holder !== personId) throw new DirectoryConflict(`${subject} is already another person of ours.`)
  return user
}

/** Without a password: it is chosen by the link. Whoever made one of that name in the meantime is looked at again. */
async function create(connection: Connection, { personId, email, name, locale }: PersonWish): Promise<User> {
  if (await isTaken(connection, email)) return madeMeanwhile(connection, personId, taken(email))
  const attributes = { [personKey]: personId, settings: { locale } }
  const body = { username: email, email, name, is_active: true, type: 'internal', path: 'tenants', attributes }
  const answer = await connection.send({ method: 'POST', path: '/core/users/', body })
  if (!(answer instanceof Refused && answer.blames('username'))) return shaped(accepted(answer).body, userShape)
  // The name may have been refused for another reason than that somebody has it.
  const isHeld = await isTaken(connection, email)
  return madeMeanwhile(connection, personId, isHeld ? taken(email) : new DirectoryRejected(`Authentik refused: ${answer.message}`))
}

async function madeMeanwhile(connection: Connection, personId: string, otherwise: Error): Promise<User> {
  const made = await findByMarker(connection, personId)
  if (!made) throw otherwise
  return made
}

interface Adapting { user: User, voidLink: VoidLink, wish: PersonChange, marks: Attributes }

async function adapt(connection: Connection, { user, voidLink, wish, marks }: Adapting): Promise<void> {
  const body = difference(user, wish, marks)
  if (Object.keys(body).length === 0) return
  if (body.email !== undefined && await isTaken(connection, body.email, user)) throw taken(body.email)
  // First, so that whoever reads the old mailbox cannot use it in between.
  if (body.email !== undefined) await voidLink(user)
  const answer = await connection.send({ method: 'PATCH', path: userPath(user), body })
  if (answer instanceof Refused && answer.blames('username')) throw taken(String(body.username))
  shaped(accepted(answer).body, userShape)
}

function taken(address: string): DirectoryConflict {
  return new DirectoryConflict(`${address} belongs to somebody in Authentik who was not made for this person.`)
}
