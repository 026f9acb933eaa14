import type { Locale, MailKind, MailState, OutboxQuery } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import type { KeptMail, Settlement } from './outgoing-mail.ts'

export interface NewMail {
  id?: string
  tenantId: string
  personId: string
  kind: MailKind
  cause: string
  facts: object
  locale: Locale
  to: string
  subject: string
  state: MailState
}

/** Those whose cause was told before are left out; the ids of the others come back. */
export async function insertMails(trx: Scoped, mails: readonly NewMail[]): Promise<{ id: string, kind: MailKind, state: MailState }[]> {
  if (mails.length === 0) return []
  return trx.insertInto('outgoing_mail').values(mails.map(({ id = newId(), tenantId, personId, to, facts, ...mail }) => ({
    id, tenant_id: tenantId, person_id: personId, to_address: to, facts: JSON.stringify(facts), ...mail,
  }))).onConflict(conflict => conflict.columns(['tenant_id', 'person_id', 'kind', 'cause']).doNothing())
    .returning(['id', 'kind', 'state']).execute()
}

/** Counts the attempt. False when it is not to be sent any more. */
export async function beginAttempt(trx: Scoped, id: string): Promise<boolean> {
  const row = await trx.updateTable('outgoing_mail').set(eb => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id).where('state', '=', 'queued').returning('id').executeTakeFirst()
  return row !== undefined
}

type Sent = Pick<KeptMail, 'kind' | 'to' | 'subject'>

/** False when it is gone, or was settled by somebody else. */
export async function writeSettlement(
  trx: Scoped, id: string, { state, lastError }: Pick<Settlement, 'state' | 'lastError'>, sent: Sent | null = null,
): Promise<boolean> {
  const row = await trx.updateTable('outgoing_mail').where('id', '=', id).where('state', '=', 'queued').set({
    state, last_error: lastError, sent_at: state === 'sent' ? new Date() : null,
    ...sent && { kind: sent.kind, to_address: sent.to, subject: sent.subject },
  }).returning('id').executeTakeFirst()
  return row !== undefined
}

export async function queueAgain(trx: Scoped, id: string): Promise<void> {
  await trx.updateTable('outgoing_mail').where('id', '=', id)
    .set({ state: 'queued', attempts: 0, last_error: null, queued_at: new Date(), sent_at: null }).execute()
}

export async function findMail(db: Readable, id: string): Promise<KeptMail | null> {
  const row = await selectMails(db).where('m.id', '=', id).executeTakeFirst()
  return row ? toMail(row) : null
}

/** Until the transaction ends nobody else sends it again. */
export async function lockMail(trx: Scoped, id: string): Promise<boolean> {
  const row = await trx.selectFrom('outgoing_mail').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row !== undefined
}

export type MailsWanted = Omit<OutboxQuery, 'cursor'> & { before: string | null }

/** Newest first. */
export async function pageOfMails(db: Readable, { limit, before, state, kind, tenant, person, search }: MailsWanted): Promise<KeptMail[]> {
  const like = search && `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  const rows = await selectMails(db).where(eb => eb.and([
    ...before ? [eb('m.id', '<', before)] : [], ...state ? [eb('m.state', '=', state)] : [], ...kind ? [eb('m.kind', '=', kind)] : [],
    ...tenant ? [eb('t.slug', '=', tenant)] : [], ...person ? [eb('m.person_id', '=', person)] : [],
    ...like ? [eb('m.to_address', 'ilike', like)] : [],
  ])).orderBy('m.id', 'desc').limit(limit).execute()
  return rows.map(toMail)
}

/** What was never settled in so long a time will not be by itself. */
export async function giveUpQueuedBefore(trx: Scoped, time: Date): Promise<void> {
  await trx.updateTable('outgoing_mail').where('state', '=', 'queued').where('queued_at', '<', time)
    .set({ state: 'failed', last_error: 'It was never sent: whoever was to send it was stopped again and again.' }).execute()
}

export async function deleteMailsBefore(trx: Scoped, time: Date): Promise<void> {
  await trx.deleteFrom('outgoing_mail').where('created_at', '<', time).where('state', '!=', 'queued').execute()
}

function selectMails(db: Readable) {
  return db.selectFrom('outgoing_mail as m').innerJoin('tenants as t', 't.id', 'm.tenant_id').select([
    'm.id', 'm.kind', 'm.state', 'm.person_id', 'm.to_address', 'm.locale', 'm.subject', 'm.attempts', 'm.last_error', 'm.created_at',
    'm.queued_at', 'm.sent_at', 'm.facts', 't.id as tenant_id', 't.slug', 't.name',
  ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMails>['execute']>>[number]

function toMail(row: Row): KeptMail {
  return {
    id: row.id, kind: row.kind, state: row.state, tenant: { id: row.tenant_id, slug: row.slug, name: row.name }, personId: row.person_id,
    to: row.to_address, locale: row.locale, subject: row.subject, attempts: row.attempts, lastError: row.last_error,
    createdAt: row.created_at.toISOString(), sentAt: row.sent_at?.toISOString() ?? null, facts: row.facts, queuedAt: row.queued_at,
  }
}
