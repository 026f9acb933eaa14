import { sql } from 'kysely'
import type { AuditEntry, AuditFilter, AuditOutcome } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'

export type AskedFor = Omit<AuditEntry, 'id' | 'at' | 'outcome' | 'status' | 'code'> & { at: Date }
export interface Ended { status: number, code: string | null }

/** Answers its id. */
export async function insertEntry(db: Db, asked: AskedFor, ended: Ended | null = null): Promise<string> {
  const { id } = await db.insertInto('audit_entries').values({ ...asked, status: ended?.status ?? null, code: ended?.code ?? null })
    .returning('id').executeTakeFirstOrThrow()
  return String(id)
}

export async function endEntry(db: Db, id: string, { status, code }: Ended): Promise<void> {
  await db.updateTable('audit_entries').set({ status, code }).where('id', '=', BigInt(id)).execute()
}

const withOutcome = {
  done: sql<boolean>`status < 400`, refused: sql<boolean>`status between 400 and 499`, failed: sql<boolean>`status >= 500`,
  unknown: sql<boolean>`status is null`,
} satisfies Record<AuditOutcome, unknown>

export interface Page { before?: string | undefined, limit: number }

/** Newest first. */
export async function readEntries(db: Db, filter: AuditFilter, { before, limit }: Page): Promise<AuditEntry[]> {
  const { actor, project, operation, outcome, since, until } = filter
  let query = db.selectFrom('audit_entries').selectAll().orderBy('id', 'desc').limit(limit)
  if (actor) query = query.where('actor', '=', actor)
  if (project) query = query.where('project', '=', project)
  if (operation) query = query.where('operation', '=', operation)
  if (outcome) query = query.where(withOutcome[outcome])
  if (since) query = query.where('at', '>=', new Date(since))
  if (until) query = query.where('at', '<', new Date(until))
  if (before) query = query.where('id', '<', BigInt(before))
  return (await query.execute()).map(row => ({ ...row, id: String(row.id), at: row.at.toISOString(), outcome: outcomeOf(row.status) }))
}

function outcomeOf(status: number | null): AuditOutcome {
  if (status === null) return 'unknown'
  if (status >= 500) return 'failed'
  return status >= 400 ? 'refused' : 'done'
}
