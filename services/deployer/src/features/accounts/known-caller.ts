// From a proof to whom it makes of somebody.
import type { Db } from '../../database/index.ts'
import { keyShown } from './api-key.service.ts'
import { administrator, type Caller, restrict } from './caller.ts'
import { readPerson, readProjectIds } from './person.store.ts'

/** Null of whoever may not come in any more. */
export async function personAsCaller(db: Db, id: string): Promise<Caller | null> {
  const person = await readPerson(db, id)
  if (!person?.username || person.disabledAt) return null
  const projects = person.role === 'deployer' ? await readProjectIds(db, id) : null
  return { name: person.username, role: person.role, personId: id, projects, isKey: false }
}

/** What a key may now: its maker may have come to may less. */
export async function keyAsCaller(db: Db, secret: string, now: Date): Promise<Caller | null> {
  const key = await keyShown(db, secret, now)
  const maker = key && (key.personId === null ? administrator : await personAsCaller(db, key.personId))
  if (!key || !maker) return null
  return { name: `${key.name} (key of ${key.by})`, personId: key.personId, isKey: true, ...restrict(maker, key) }
}
