// What the OIDC provider remembers. Whatever a browser or a client holds is kept as its SHA-256 only.
import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../database/index.ts'
import type { ArtifactsTable } from '../../database/tables.ts'
import { hasEnded, lockSessionsOf, rememberEnded } from './ended-session.store.ts'

export interface Artifact {
  model: string
  payload: Record<string, unknown>
  sessionUid: string | null
  grantId: string | null
  accountId: string | null
  expiresAt: Date | null
  consumedAt: Date | null
}

function digestOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url')
}

export async function upsertArtifact(db: Db, value: string, artifact: Artifact): Promise<void> {
  const row = artifactToRow(artifact)
  await db.insertInto('artifacts').values({ ...row, digest: digestOf(value) })
    .onConflict(conflict => conflict.columns(['model', 'digest']).doUpdateSet(row)).execute()
}

/** Nothing is written when it is gone. */
export async function updateArtifact(db: Db, value: string, artifact: Artifact): Promise<void> {
  const { model, ...row } = artifactToRow(artifact)
  await db.updateTable('artifacts').set(row).where('model', '=', model).where('digest', '=', digestOf(value)).execute()
}

/** Unless it has been ended: then nothing is written. */
export async function upsertSession(trx: Trx, value: string, session: Artifact & { accountId: string }): Promise<void> {
  await lockSessionsOf(trx, session.accountId, 'to write')
  if (session.sessionUid === null || !await hasEnded(trx, session.sessionUid)) await upsertArtifact(trx, value, session)
}

export async function findArtifact(db: Db, model: string, value: string): Promise<Artifact | null> {
  const row = await db.selectFrom('artifacts').selectAll()
    .where('model', '=', model).where('digest', '=', digestOf(value)).executeTakeFirst()
  return row ? rowToArtifact(row) : null
}

export async function findSessionByUid(db: Db, uid: string): Promise<Artifact | null> {
  const row = await db.selectFrom('artifacts').selectAll()
    .where('model', '=', 'Session').where('session_uid', '=', uid).executeTakeFirst()
  return row ? rowToArtifact(row) : null
}

/** False when it had been consumed before: of two at the same moment, one gets true. */
export async function consumeArtifact(db: Db, model: string, value: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('artifacts').set({ consumed_at: now })
    .where('model', '=', model).where('digest', '=', digestOf(value)).where('consumed_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteArtifact(db: Db, model: string, value: string): Promise<void> {
  await db.deleteFrom('artifacts').where('model', '=', model).where('digest', '=', digestOf(value)).execute()
}

export async function deleteByGrant(db: Db, grantId: string): Promise<void> {
  await db.deleteFrom('artifacts').where('grant_id', '=', grantId).execute()
}

/** The grants themselves and everything given out under them. */
export async function deleteGrants(db: Db, grantIds: string[]): Promise<void> {
  if (grantIds.length === 0) return
  await db.deleteFrom('artifacts').where('grant_id', 'in', grantIds).execute()
  await db.deleteFrom('artifacts').where('model', '=', 'Grant').where('digest', 'in', grantIds.map(digestOf)).execute()
}

/** Takes the account's sessions away, all but one if so wished, and returns what they were. */
export async function takeSessionsOf(trx: Trx, accountId: string, keepUid: string | null): Promise<Artifact[]> {
  await lockSessionsOf(trx, accountId, 'to end')
  const rows = await trx.deleteFrom('artifacts').where('model', '=', 'Session').where('account_id', '=', accountId)
    .$if(keepUid !== null, query => query.where('session_uid', '<>', keepUid)).returningAll().execute()
  await rememberEnded(trx, rows.flatMap(row => row.session_uid ?? []))
  return rows.map(rowToArtifact)
}

export async function takeSession(trx: Trx, accountId: string, uid: string): Promise<Artifact | null> {
  await lockSessionsOf(trx, accountId, 'to end')
  const row = await trx.deleteFrom('artifacts').where('model', '=', 'Session').where('session_uid', '=', uid)
    .where('account_id', '=', accountId).returningAll().executeTakeFirst()
  // Between two of its secrets a session has no row; somebody else's goes on as it was.
  if (row ?? !await findSessionByUid(trx, uid)) await rememberEnded(trx, [uid])
  return row ? rowToArtifact(row) : null
}

/**
 * Sign-ins that have the password and have not arrived, and codes and refresh tokens that hang on nothing else, for example of
 * sessions that had already expired.
 */
export async function deleteTokensOf(db: Db, accountId: string, keepUid: string | null): Promise<void> {
  const models = ['Interaction', 'AuthorizationCode', 'RefreshToken', 'SessionDevice']
  await db.deleteFrom('artifacts').where('account_id', '=', accountId).where('model', 'in', models)
    .$if(keepUid !== null, query => query.where('session_uid', 'is distinct from', keepUid)).execute()
}

export async function deleteAllOf(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('artifacts').where('account_id', '=', accountId).execute()
}

export async function deleteExpired(db: Db, before: Date): Promise<bigint> {
  return (await db.deleteFrom('artifacts').where('expires_at', '<', before).executeTakeFirst()).numDeletedRows
}

function artifactToRow({ model, payload, sessionUid, grantId, accountId, expiresAt }: Artifact) {
  return {
    model, payload: JSON.stringify(payload), session_uid: sessionUid, grant_id: grantId, account_id: accountId, expires_at: expiresAt,
  }
}

function rowToArtifact(row: Selectable<ArtifactsTable>): Artifact {
  return {
    model: row.model, payload: row.payload, sessionUid: row.session_uid, grantId: row.grant_id,
    accountId: row.account_id, expiresAt: row.expires_at, consumedAt: row.consumed_at,
  }
}
