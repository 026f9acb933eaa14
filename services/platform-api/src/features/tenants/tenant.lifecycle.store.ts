// The facts of a tenant's life, read under lock and written.
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Readable, Scoped, TenantTable } from '../../database/index.ts'
import type { Life } from './tenant.lifecycle.ts'

export type TenantKey = { id: string } | { slug: string }

/** Nobody else changes the tenant until the transaction ends. */
export async function lockLife(trx: Scoped, key: TenantKey): Promise<{ id: string, life: Life } | null> {
  const row = await trx.selectFrom('tenants').selectAll()
    .where(eb => 'id' in key ? eb('id', '=', key.id) : eb('slug', '=', key.slug))
    // A slug is taken again once its tenant is purged.
    .orderBy(sql`purged_at desc nulls first`).limit(1).forNoKeyUpdate().executeTakeFirst()
  return row ? { id: row.id, life: toLife(row) } : null
}

/** Of whoever had the slug last. */
export async function findLife(db: Readable, slug: string): Promise<{ id: string, life: Life } | null> {
  const row = await db.selectFrom('tenants').selectAll().where('slug', '=', slug)
    .orderBy(sql`purged_at desc nulls first`).limit(1).executeTakeFirst()
  return row ? { id: row.id, life: toLife(row) } : null
}

export async function readLife(db: Readable, id: string): Promise<Life | null> {
  const row = await db.selectFrom('tenants').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toLife(row) : null
}

function toLife(row: Selectable<TenantTable>): Life {
  const { suspended_at: since, suspension_reason: reason, suspension_owner: owner, suspension_note: note } = row
  return {
    activatedAt: row.activated_at, trialEndsAt: row.trial_ends_at, trialEndedAt: row.trial_ended_at,
    suspension: since && reason && owner ? { since, reason, owner, note } : null,
    deletedAt: row.deleted_at, purgeAfter: row.purge_after, purgeStartedAt: row.purge_started_at, purgedAt: row.purged_at,
  }
}

export async function writeLife(trx: Scoped, id: string, change: Partial<Life>): Promise<void> {
  await trx.updateTable('tenants').set(columnsOf(change)).set(eb => ({ version: eb('version', '+', 1) })).where('id', '=', id).execute()
}

/** Only what changes: a tenant's own people may write some of these columns and not the others. */
function columnsOf(change: Partial<Life>) {
  const { suspension, ...rest } = change
  return {
    ...'activatedAt' in rest && { activated_at: rest.activatedAt },
    ...'trialEndsAt' in rest && { trial_ends_at: rest.trialEndsAt },
    ...'trialEndedAt' in rest && { trial_ended_at: rest.trialEndedAt },
    ...'deletedAt' in rest && { deleted_at: rest.deletedAt },
    ...'purgeAfter' in rest && { purge_after: rest.purgeAfter },
    ...'purgeStartedAt' in rest && { purge_started_at: rest.purgeStartedAt },
    ...'purgedAt' in rest && { purged_at: rest.purgedAt },
    ...suspension !== undefined && {
      suspended_at: suspension?.since ?? null, suspension_reason: suspension?.reason ?? null,
      suspension_owner: suspension?.owner ?? null, suspension_note: suspension?.note ?? null,
    },
  }
}
