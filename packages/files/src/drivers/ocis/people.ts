// Accounts of people, called by the `sub` of the directory's tokens: whoever signs in with that is that person, and nobody else can be.
import { z } from 'zod'
import { FilesConflict, FilesRejected } from '../../errors.ts'
import type { Files, PersonWish } from '../../files.ts'
import type { Account } from './account.ts'
import { accepted, type Connection, Refused } from './connection.ts'
import { remove } from './erase.ts'

type People = Pick<Files, 'ensurePerson' | 'observePerson' | 'setPersonEnabled' | 'removePerson'>

const shape = z.object({
  id: z.string(), displayName: z.string(), onPremisesSamAccountName: z.string(), mail: z.string().optional(),
  // Not shown by an installation that cannot disable anybody.
  accountEnabled: z.boolean().optional(),
})
type User = z.infer<typeof shape>

export function personVerbs(connection: Connection, account: Account): People {
  const find = async (subject: string) => seen(connection, account, subject)
  return {
    async ensurePerson(wish) {
      const user = await find(wish.subject) ?? await create(connection, wish) ?? await find(wish.subject)
      if (!user) throw new FilesConflict(`The file server has somebody called ${wish.subject} it does not show.`)
      await adapt(connection, user, difference(user, wish))
      return { externalId: user.id }
    },
    async observePerson(subject) {
      const user = await find(subject)
      return user && { externalId: user.id, email: user.mail ?? '', name: user.displayName, enabled: user.accountEnabled ?? true }
    },
    async setPersonEnabled(subject, enabled) {
      const user = await find(subject)
      if (!user) throw new FilesRejected('The file server has no such person.')
      await adapt(connection, user, (user.accountEnabled ?? true) === enabled ? {} : { accountEnabled: enabled })
    },
    async removePerson(subject) {
      const user = await find(subject)
      if (user) await remove(connection, { path: userPath(user.id), isThere: async () => await find(subject) !== null })
    },
  }
}

/** The server looks for it among ids, too; an account of another name is somebody else. */
async function seen({ askUnlessHidden }: Connection, account: Account, subject: string): Promise<User | null> {
  const user = await askUnlessHidden({ method: 'GET', path: userPath(requireSubject(subject)) }, shape)
  if (!user) await account.requireSight()
  if (user && user.onPremisesSamAccountName !== subject) throw new FilesConflict(`${subject} is somebody else's id.`)
  if (user && user.id === await account.id()) throw new FilesConflict('That is the account we ourselves use.')
  return user
}

/** A name that a person could have chosen proves nothing: an administrator made by hand may be called so. */
function requireSubject(subject: string): string {
  if (!/^[\w.:@|+=~-]{20,255}$/.test(subject)) throw new FilesRejected('That is no subject of a directory\'s tokens.')
  return subject
}

/** Null when somebody made it meanwhile. Without a password: people sign in through the directory. */
async function create({ send }: Connection, { subject, email, name }: PersonWish): Promise<User | null> {
  const body = { onPremisesSamAccountName: subject, displayName: name, mail: email, accountEnabled: true }
  const answer = await send({ method: 'POST', path: '/v1.0/users', body })
  if (answer instanceof Refused && answer.code === 'nameAlreadyExists') return null
  const made = shape.safeParse(accepted(answer).body)
  return made.data ?? null
}

function difference(user: User, { email, name }: PersonWish): Record<string, unknown> {
  return { ...user.displayName === name ? {} : { displayName: name }, ...user.mail === email ? {} : { mail: email } }
}

async function adapt({ ask }: Connection, { id }: User, body: Record<string, unknown>): Promise<void> {
  if (Object.keys(body).length > 0) await ask({ method: 'PATCH', path: userPath(id), body }, z.looseObject({}))
}

function userPath(id: string): string {
  return `/v1.0/users/${encodeURIComponent(id)}`
}
