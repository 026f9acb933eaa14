// Who works for a partner.
import pg from 'pg'
import type { PartnerMember } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'

export type Addition = 'added' | 'already-here' | 'elsewhere' | 'unknown'

/** Whether the person now works for the partner, or why not. */
export async function insertPartnerMember(trx: Scoped, partnerId: string, personId: string): Promise<Addition> {
  const row = await trx.insertInto('partner_members').values({ partner_id: partnerId, person_id: personId })
    .onConflict(conflict => conflict.doNothing()).returning('person_id').executeTakeFirst()
    .catch((error: unknown) => {
      if (error instanceof pg.DatabaseError && error.constraint === 'partner_members_person_id_fkey') return null
      throw error
    })
  if (row === null) return 'unknown'
  if (row) return 'added'
  const present = await trx.selectFrom('partner_members').select('partner_id').where('person_id', '=', personId).executeTakeFirst()
  return present?.partner_id === partnerId ? 'already-here' : 'elsewhere'
}

export async function deletePartnerMember(trx: Scoped, partnerId: string, personId: string): Promise<boolean> {
  const row = await trx.deleteFrom('partner_members').where('partner_id', '=', partnerId).where('person_id', '=', personId)
    .returning('person_id').executeTakeFirst()
  return row !== undefined
}

export interface StaffWanted { limit: number, after: string | null }

/** In the order in which the platform came to know them. */
export async function listPartnerMembers(db: Readable, partnerId: string, { limit, after }: StaffWanted): Promise<PartnerMember[]> {
  const query = db.selectFrom('partner_members as w').innerJoin('people as p', 'p.id', 'w.person_id')
    .select(['p.id', 'p.name', 'p.email', 'w.created_at']).where('w.partner_id', '=', partnerId).orderBy('p.id').limit(limit)
  const rows = await (after === null ? query : query.where('p.id', '>', after)).execute()
  return rows.map(({ id, name, email, created_at }) => ({ personId: id, name, email, since: created_at.toISOString() }))
}
