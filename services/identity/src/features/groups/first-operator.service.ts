// Somebody has to be able to sign in to an empty cloud.
import { sql } from 'kysely'
import { type Clock, ConfigurationError } from '@dezky/runtime'
import type { Db, Trx } from '../../database/index.ts'
import { findByEmail, judgePassword, makePerson, setPassword } from '../people/index.ts'
import { ensureNamedGroup, joinGroup, membersOf } from './group.service.ts'
import { operatorsGroup } from './group.ts'

export interface FirstOperator { email: string, password: string | null }

/** What it found and did; `weak` when the password given would be refused to anybody else. */
export type Outcome = 'present' | 'made' | 'weak'

/** Does nothing once there is an operator; several replicas may start at the same moment. */
export async function ensureFirstOperator(db: Db, clock: Clock, wish: FirstOperator): Promise<Outcome> {
  return db.transaction().execute(async (trx: Trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('first-operator', 0))`.execute(trx)
    const groupId = await ensureNamedGroup(trx, clock, operatorsGroup, 'Platform operators')
    if ((await membersOf(trx, groupId)).length > 0) return 'present'
    return makeOperator(trx, clock, groupId, wish)
  })
}

async function makeOperator(trx: Trx, clock: Clock, groupId: string, { email, password }: FirstOperator): Promise<Outcome> {
  if (password === null) {
    throw new ConfigurationError(`Nobody is an operator yet: give ADMIN_PASSWORD, and ${email} becomes the first.`)
  }
  const name = 'Operator'
  const person = await findByEmail(trx, email) ?? await makePerson(trx, clock, { email, name })
  if (!person.hasPassword) await setPassword(trx, clock, person.id, password)
  await joinGroup(trx, groupId, person.id)
  return judgePassword(password, { email, name }) === null ? 'made' : 'weak'
}
