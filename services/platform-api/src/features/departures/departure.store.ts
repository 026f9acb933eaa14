import { sql } from 'kysely'
import type { Departure, Role } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import type { TenantRef } from './departure.events.ts'
import type { Decision, DepartureRecord } from './departure.ts'

export async function findTenantRef(db: Readable, slug: string): Promise<TenantRef | null> {
  return await db.selectFrom('tenants').select(['id', 'slug']).where('slug', '=', slug).where('purged_at', 'is', null)
    .executeTakeFirst() ?? null
}

/** Somebody who leaves, as the tenant knew them. */
export interface Leaver {
  personId: string
  name: string
  email: string
  role: Role
  /** They worked in this tenant, and so may have sessions to end. */
  signedIn: boolean
}

export type NewDeparture = Leaver & { tenantId: string, address: string | null, decision: Decision, now: Date }

export async function insertDeparture(trx: Scoped, { tenantId, personId, decision, ...left }: NewDeparture): Promise<void> {
  const { name, email, role, signedIn, address, now } = left
  const who = { name, email, role, signed_in: signedIn, mail_address: address }
  const row = { ...who, ...columnsOf(decision), id: newId(), created_at: now, version: 1 }
  await trx.insertInto('membership_departures').values({ ...row, tenant_id: tenantId, person_id: personId })
    .onConflict(conflict => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(row)).execute()
}

export async function updateDecision(trx: Scoped, tenantId: string, id: string, decision: Decision): Promise<void> {
  await trx.updateTable('membership_departures').set(eb => ({ ...columnsOf(decision), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenantId).where('id', '=', id).execute()
}

function columnsOf({ mail, files }: Decision) {
  return {
    mail: mail.do, mail_until: 'until' in mail ? mail.until : null, mail_heir: 'heirId' in mail ? mail.heirId : null,
    files: files.do, files_until: 'until' in files ? files.until : null,
  }
}

/** False when it is gone. */
export async function lockDeparture(trx: Scoped, tenantId: string, id: string): Promise<boolean> {
  const row = await trx.selectFrom('membership_departures').select('id').where('tenant_id', '=', tenantId).where('id', '=', id)
    .forNoKeyUpdate().executeTakeFirst()
  return row !== undefined
}

interface Row {
  id: string
  person_id: string
  name: string
  email: string
  role: Role
  version: number
  created_at: Date
  mail: Decision['mail']['do']
  mail_until: Date | null
  mail_address: string | null
  mail_heir: string | null
  heir_member: string | null
  files: Decision['files']['do']
  files_until: Date | null
  has_mail: boolean
  has_files: boolean
}

const selectDepartures = sql`
  select d.id, d.person_id, d.name, d.email, d.role, d.version, d.created_at, d.mail, d.mail_until, d.mail_address, d.mail_heir,
         h.id as heir_member, d.files, d.files_until, l.has_mail, l.has_files
    from membership_departures d
    left join memberships h on h.tenant_id = d.tenant_id and h.person_id = d.mail_heir
   cross join lateral (
         select coalesce(bool_or(kind = 'mail.account'), false) as has_mail, coalesce(bool_or(kind = 'files.member'), false) as has_files
           from resources where tenant_id = d.tenant_id and subject = d.person_id::text and reason is distinct from 'not_configured') l`

/** Who left last comes first: their ids carry their time. */
export interface Page { before: string | null, limit: number, now: Date }

export async function listDepartures(db: Readable, tenantId: string, page: Page): Promise<Departure[]> {
  const { rows } = await sql<Row>`${selectDepartures}
    where d.tenant_id = ${tenantId}::uuid and (${page.before}::uuid is null or d.id < ${page.before}::uuid)
    order by d.id desc limit ${page.limit}`.execute(db)
  return rows.map(row => toRecord(row, page.now).shown)
}

export async function findDeparture(db: Readable, tenantId: string, id: string, now: Date): Promise<DepartureRecord | null> {
  const { rows: [row] } = await sql<Row>`${selectDepartures} where d.tenant_id = ${tenantId}::uuid and d.id = ${id}::uuid`.execute(db)
  return row ? toRecord(row, now) : null
}

function toRecord(row: Row, now: Date): DepartureRecord {
  const { mail, files } = row
  return {
    decision: decisionOf(row),
    shown: {
      id: row.id, personId: row.person_id, name: row.name, email: row.email, role: row.role, leftAt: row.created_at.toISOString(),
      mail: { ...shownAs(mail, row.mail_until, row.has_mail && now), address: row.mail_address, to: row.heir_member },
      files: shownAs(files, row.files_until, row.has_files && now), version: row.version,
    },
  }
}

/** An heir whom nobody knows any more is no heir. */
function decisionOf({ mail, mail_until, mail_heir: heirId, files, files_until, created_at }: Row): Decision {
  const until = mail_until ?? created_at
  return {
    mail: mailDecision(mail, until, heirId),
    files: files === 'erase' ? { do: files } : { do: files, until: files_until ?? created_at },
  }
}

function mailDecision(mail: Row['mail'], until: Date, heirId: string | null): Decision['mail'] {
  if (mail === 'erase') return { do: mail }
  return mail === 'hand_over' && heirId ? { do: mail, until, heirId } : { do: 'keep', until }
}

/** `now`: false when there is nothing. */
function shownAs<Do extends string>(what: Do, until: Date | null, now: Date | false) {
  return { do: what, keptUntil: until?.toISOString() ?? null, state: now ? standingOf(until, now) : 'gone' as const }
}

function standingOf(until: Date | null, now: Date): 'kept' | 'erasing' {
  return until && until > now ? 'kept' : 'erasing'
}
