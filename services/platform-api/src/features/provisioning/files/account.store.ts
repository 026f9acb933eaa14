// A person's account on the file server: one for all their tenants, called by the subject of the directory's tokens.
import { sql } from 'kysely'
import { wakeAll } from '@dezky/reconcile'
import type { Readable, Scoped } from '../../../database/index.ts'

export interface FilesAccount {
  /** Null while the directory does not know the person. */
  subject: string | null
  email: string
  name: string
  /** It was not there before we made it. */
  made: boolean
  disabledByUs: boolean
  /** Some tenant of theirs has files and does not keep them out, nor does the platform. */
  enabled: boolean
  /** Some tenant wants it, or what is in it is to be kept for a while. */
  isNeeded: boolean
}

export interface AccountQuery { personId: string, issuer: string, now: Date }

export async function findFilesAccount(db: Readable, { personId, issuer, now }: AccountQuery): Promise<FilesAccount> {
  const { rows: [account] } = await sql<FilesAccount>`
    select i.subject, p.email, p.name, coalesce(i.files_made, false) as made, coalesce(i.files_disabled, false) as "disabledByUs",
           p.disabled_at is null and exists (
             select from resources r where r.kind = 'files.member' and r.subject = p.id::text and r.wanted and r.wish->>'entitled' = 'true'
               and coalesce(r.wish->'phase'->>'is', 'open') <> 'disabled'
           ) as enabled,
           exists (
             select from resources r where r.kind = 'files.member' and r.subject = p.id::text and (r.wanted or r.remove_after > ${now})
           ) as "isNeeded"
      from people p left join identities i on i.person_id = p.id and i.issuer = ${issuer}
     where p.id = ${personId}::uuid
     order by i.external_id nulls last, i.created_at limit 1`.execute(db)
  return account ?? { subject: null, email: '', name: '', made: false, disabledByUs: false, enabled: false, isNeeded: false }
}

export interface AccountMark { issuer: string, subject: string, made?: boolean, disabledByUs?: boolean }

export async function markFilesAccount(trx: Scoped, { issuer, subject, made, disabledByUs }: AccountMark): Promise<void> {
  await trx.updateTable('identities').where('issuer', '=', issuer).where('subject', '=', subject)

    .set({ ...made === undefined ? {} : { files_made: made }, ...disabledByUs === undefined ? {} : { files_disabled: disabledByUs } })
    .execute()
}

/** Whoever else shares the account, or the space, looks again. */
export async function wakePlaces(trx: Scoped, of: { personId: string } | { tenantId: string }): Promise<void> {
  const rows = await trx.selectFrom('resources').select(['id', 'kind']).where('kind', '=', 'files.member').where('wanted', '=', true)
    .where(eb => 'personId' in of ? eb('subject', '=', of.personId) : eb('tenant_id', '=', of.tenantId)).execute()
  await wakeAll(trx, rows.map(({ id, kind }) => ({ kind, key: id })))
}
