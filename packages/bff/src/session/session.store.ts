import type { Insertable, Kysely, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Database, Transaction } from '@dezky/database'
import type { BffTables, SessionTable } from '../tables.ts'
import type { Lifetimes } from './session.ts'

export type SessionRow = Selectable<SessionTable>
type Db = Kysely<BffTables>
/** Whose sessions: one client of one issuer. A row of another surface is as good as absent. */
export interface Realm {
  issuer: string
  clientId: string
  /** How long they last now: those that began when they lasted longer end with the others. */
  lifetimes: () => Lifetimes
}

export async function insertSession(trx: Transaction<BffTables>, row: Insertable<SessionTable>): Promise<void> {
  await trx.insertInto('sessions').values(row).execute()
}

export function findLiveSession(db: Db, realm: Realm, id: string, now: Date): Promise<SessionRow | undefined> {
  return liveSessions(db, realm, now).where('id', '=', id).selectAll().executeTakeFirst()
}

/** Blocks while another replica holds the row. Given up after 15 s, so that a lost replica cannot hold everybody. */
export async function lockSession(trx: Transaction<BffTables>, realm: Realm, id: string, now: Date): Promise<SessionRow | undefined> {
  await sql`select set_config('lock_timeout', '15s', true), set_config('idle_in_transaction_session_timeout', '30s', true)`.execute(trx)
  return liveSessions(trx, realm, now).where('id', '=', id).selectAll().forUpdate().executeTakeFirst()
}

export async function findLiveIds(db: Db, realm: Realm, ids: string[], now: Date): Promise<Set<string>> {
  const rows = await liveSessions(db, realm, now).where('id', 'in', ids).select('id').execute()
  return new Set(rows.map(({ id }) => id))
}

function liveSessions(db: Db, { issuer, clientId, lifetimes }: Realm, now: Date) {
  const { idleSeconds, absoluteSeconds } = lifetimes()
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
  return db.selectFrom('sessions').where('issuer', '=', issuer).where('client_id', '=', clientId)
    .where('idle_expires_at', '>', now).where('absolute_expires_at', '>', now)
    .where('last_seen_at', '>', ago(idleSeconds)).where('created_at', '>', ago(absoluteSeconds))
}

export type NewTokens = Pick<SessionRow, 'key_id' | 'sealed' | 'access_expires_at'>

/** Writes only over the version that was read; undefined when somebody else was first. */
export function replaceTokens(db: Db, id: string, version: number, tokens: NewTokens): Promise<SessionRow | undefined> {
  return db.updateTable('sessions').set({ ...tokens, token_version: version + 1 })
    .where('id', '=', id).where('token_version', '=', version).returningAll().executeTakeFirst()
}

export async function touchSession(db: Db, id: string, now: Date, idleExpiresAt: Date): Promise<void> {
  await db.updateTable('sessions').set({ last_seen_at: now, idle_expires_at: idleExpiresAt })
    .where('id', '=', id).where('last_seen_at', '<', now).execute()
}

export async function deleteSession(db: Db, realm: Realm, id: string, version?: number): Promise<void> {
  let query = db.deleteFrom('sessions').where('id', '=', id).where('issuer', '=', realm.issuer).where('client_id', '=', realm.clientId)
  if (version !== undefined) query = query.where('token_version', '=', version)
  await query.execute()
}

/** A sign-out names one session at the issuer (`sid`), or all of a person's. */
export async function deleteSessionsOf(db: Db, realm: Realm, who: { subject?: string, sid?: string }): Promise<string[]> {
  let query = db.deleteFrom('sessions').where('issuer', '=', realm.issuer).where('client_id', '=', realm.clientId)
  if (who.sid !== undefined) query = query.where('sid', '=', who.sid)
  if (who.subject !== undefined) query = query.where('subject', '=', who.subject)
  return (await query.returning('id').execute()).map(({ id }) => id)
}

/** Returns how many rows went, at most `limit`. */
export async function deleteExpiredSessions(db: Database<BffTables>, now: Date, limit: number): Promise<number> {
  const expired = db.selectFrom('sessions').select('id').where('idle_expires_at', '<=', now).limit(limit).forUpdate().skipLocked()
  const { numDeletedRows } = await db.deleteFrom('sessions').where('id', 'in', expired).executeTakeFirst()
  return Number(numDeletedRows)
}
