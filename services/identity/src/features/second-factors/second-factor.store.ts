import { sql } from 'kysely'
import type { Db, Trx } from '../../database/index.ts'
import type { Standing } from './second-factor.ts'

/** Null for nobody. A passkey that was copied counts: whoever has the copy must not get by with the password alone. */
export async function findStanding(db: Db, personId: string): Promise<Standing | null> {
  const { rows: [row] } = await sql<Standing>`
    select second_factor_required as required,
           exists (select from authenticators where person_id = people.id and confirmed_at is not null)
             or exists (select from passkeys where person_id = people.id) as has
      from people where id = ${personId}`.execute(db)
  return row ?? null
}

export async function setRequired(trx: Trx, personId: string, required: boolean): Promise<void> {
  await trx.updateTable('people').set({ second_factor_required: required }).where('id', '=', personId).execute()
}
