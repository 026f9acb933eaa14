import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { ChangeWebhook, CreateWebhook, Webhook } from '@dezky/contracts'
import { readHead } from '@dezky/events'
import type { PlatformTables, Readable, Scoped } from '../../database/index.ts'
import type { Owner } from './webhook.ts'

type WebhookRow = Selectable<PlatformTables['webhooks']> & { waiting: number }

export async function findOwner(db: Readable, slug: string): Promise<Owner | null> {
  const row = await db.selectFrom('tenants').select('id').where('slug', '=', slug).where('purged_at', 'is', null).executeTakeFirst()
  return row ? { tenantId: row.id, slug } : null
}

/** Whoever adds another waits here until this transaction ends. */
export async function countWebhooks(trx: Scoped, tenantId: string): Promise<number> {
  await trx.selectFrom('tenants').select('id').where('id', '=', tenantId).forNoKeyUpdate().execute()
  const { count } = await trx.selectFrom('webhooks').select(eb => eb.fn.countAll<bigint>().as('count'))
    .where('tenant_id', '=', tenantId).executeTakeFirstOrThrow()
  return Number(count)
}

/** It is sent what happens from now on. */
export async function insertWebhook(trx: Scoped, owner: Owner, id: string, wish: CreateWebhook & { secret: Buffer }): Promise<void> {
  const { url, description, eventTypes, active, secret } = wish
  await trx.insertInto('webhooks').values({
    id, tenant_id: owner.tenantId, url, description, event_types: eventTypes, active, secret, cursor: await readHead(trx),
  }).execute()
}

export async function findWebhook(db: Readable, owner: Owner, id: string): Promise<Webhook | null> {
  const row = await ofOwner(db, owner).where('id', '=', id).executeTakeFirst()
  return row ? toWebhook(row) : null
}

export async function lockWebhook(trx: Scoped, owner: Owner, id: string): Promise<Webhook | null> {
  const row = await ofOwner(trx, owner).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row ? toWebhook(row) : null
}

export interface WebhooksWanted { limit: number, before: string | null }

/** Newest first. */
export async function listWebhooks(db: Readable, owner: Owner, { limit, before }: WebhooksWanted): Promise<Webhook[]> {
  const query = ofOwner(db, owner).orderBy('id', 'desc').limit(limit)
  const rows = await (before === null ? query : query.where('id', '<', before)).execute()
  return rows.map(toWebhook)
}

/** Made active again, it starts anew: without its failures, and with what happens from now on. */
export async function updateWebhook(trx: Scoped, { id, active }: Webhook, change: ChangeWebhook): Promise<void> {
  const anew = change.active === true && !active
    ? { cursor: await readHead(trx), failing_since: null, not_before: null, disabled_at: null, disabled_reason: null }
    : {}
  await trx.updateTable('webhooks').where('id', '=', id)
    .set(eb => ({ url: change.url, description: change.description, event_types: change.eventTypes, active: change.active, ...anew,
      version: eb('version', '+', 1) })).execute()
}

/** The one in use stays good until `until`. */
export async function replaceSecret(trx: Scoped, id: string, secret: Buffer, until: Date): Promise<void> {
  const previous = sql`jsonb_build_array(jsonb_build_object('sealed', encode(secret, 'base64'), 'until', ${until.toISOString()}::text))`
  const stillGood = sql`(select coalesce(jsonb_agg(p), '[]') from jsonb_array_elements(previous_secrets) p
                          where (p->>'until')::timestamptz > now())`
  await sql`update webhooks set previous_secrets = ${previous} || ${stillGood}, secret = ${secret}, version = version + 1 where id = ${id}`
    .execute(trx)
}

export async function deleteWebhook(trx: Scoped, id: string): Promise<void> {
  await trx.deleteFrom('webhooks').where('id', '=', id).execute()
}

/** What sending takes. */
export interface Endpoint extends Owner {
  id: string
  url: string
  eventTypes: string[]
  cursor: string
  sealedSecrets: Buffer[]
  failingSince: Date | null
  /** It has asked to be left alone until then. */
  notBefore: Date | null
}

/** Null once there is nothing to be sent to it any more. */
export async function findEndpoint(db: Readable, id: string): Promise<Endpoint | null> {
  const row = await db.selectFrom('webhooks as w').leftJoin('tenants as t', 't.id', 'w.tenant_id').selectAll('w').select('t.slug')
    .where('w.id', '=', id).where('w.active', '=', true)
    .where(eb => eb.or([eb('w.tenant_id', 'is', null), eb('t.deleted_at', 'is', null)])).executeTakeFirst()
  if (!row) return null
  const stillGood = row.previous_secrets.filter(({ until }) => new Date(until) > new Date())
  return {
    id, url: row.url, eventTypes: row.event_types, cursor: row.cursor, tenantId: row.tenant_id, slug: row.slug,
    failingSince: row.failing_since, notBefore: row.not_before,
    sealedSecrets: [row.secret, ...stillGood.map(({ sealed }) => Buffer.from(sealed, 'base64'))],
  }
}

/** False when it has been moved meanwhile, or switched off. */
export async function moveCursor(trx: Scoped, { id, cursor }: Endpoint, next: string): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('webhooks').set({ cursor: next })
    .where('id', '=', id).where('cursor', '=', cursor).where('active', '=', true).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function setFailingSince(trx: Scoped, id: string, since: Date | null): Promise<void> {
  await trx.updateTable('webhooks').set({ failing_since: since }).where('id', '=', id).where('active', '=', true).execute()
}

export async function waitUntil(trx: Scoped, id: string, time: Date): Promise<void> {
  await trx.updateTable('webhooks').set({ not_before: time }).where('id', '=', id).execute()
}

/** False when it is off already. */
export async function disableWebhook(trx: Scoped, id: string, reason: NonNullable<Webhook['disabled']>['reason']): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('webhooks')
    .set(eb => ({ active: false, disabled_at: new Date(), disabled_reason: reason, version: eb('version', '+', 1) }))
    .where('id', '=', id).where('active', '=', true).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Those that may have something to send when something has happened in these tenants (null: in none). */
export async function webhooksConcerning(db: Readable, tenantIds: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('webhooks').select('id').where('active', '=', true)
    .where(eb => eb.or([eb('tenant_id', 'is', null), eb('tenant_id', 'in', tenantIds.length > 0 ? tenantIds : [null])]))
    .orderBy('id').execute()
  return rows.map(({ id }) => id)
}

function ofOwner(db: Readable | Scoped, { tenantId }: Owner) {
  const waiting = sql<number>`(select count(*) from webhook_deliveries d where d.webhook_id = webhooks.id and d.state = 'pending')::int`
  const query = db.selectFrom('webhooks').selectAll().select(waiting.as('waiting'))
  return tenantId === null ? query.where('tenant_id', 'is', null) : query.where('tenant_id', '=', tenantId)
}

function toWebhook(row: WebhookRow): Webhook {
  const { id, url, description, active, version, waiting, disabled_at: at, disabled_reason: reason } = row
  const [previous = null] = row.previous_secrets.map(({ until }) => until).filter(until => new Date(until) > new Date())
  return {
    waiting, previousSecretUntil: previous,
    id, url, description, eventTypes: row.event_types, active, version,
    createdAt: row.created_at.toISOString(), failingSince: row.failing_since?.toISOString() ?? null,
    disabled: at && reason ? { at: at.toISOString(), reason } : null,
  }
}
