import type { ChangeWebhook, CreateWebhook, Webhook, WebhookWithSecret } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import { newId } from '@dezky/runtime'
import { NotHere, requireVersion } from '@dezky/runtime/fastify'
import { DestinationRefused, type Destinations, makeSecret } from '@dezky/runtime/outbound'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { Cipher } from './webhook.cipher.ts'
import { TooManyWebhooks, WebhookAddressRefused } from './webhook.errors.ts'
import { webhookChanged, webhookCreated, webhookDeleted } from './webhook.events.ts'
import type { WebhooksWanted } from './webhook.store.ts'
import * as store from './webhook.store.ts'
import type { Owner } from './webhook.ts'

const mostInTenant = 20
const previousSecretGoodForMs = 24 * 3_600_000

/** Asks the name service, so never within a transaction. Throws WebhookAddressRefused. */
export async function requireDestination(destinations: Destinations, url: string): Promise<void> {
  await destinations.addressesOf(new URL(url)).catch((error: unknown) => {
    throw error instanceof DestinationRefused ? new WebhookAddressRefused(error.why) : error
  })
}

export interface Sealing { cipher: Cipher, actor: Actor }

export async function createWebhook(
  trx: Scoped, slug: string | null, wish: CreateWebhook, { cipher, actor }: Sealing,
): Promise<WebhookWithSecret> {
  const [owner, id, secret] = [await ownerOf(trx, slug), newId(), makeSecret()]
  if (owner.tenantId !== null && await store.countWebhooks(trx, owner.tenantId) >= mostInTenant) throw new TooManyWebhooks(mostInTenant)
  await store.insertWebhook(trx, owner, id, { ...wish, secret: cipher.seal(secret, id) })
  await appendAudit(trx, {
    tenantId: owner.tenantId, actor, action: 'webhook.create', subject: `webhook:${id}`,
    details: { host: new URL(wish.url).host, eventTypes: wish.eventTypes, active: wish.active },
  })
  await webhookCreated(trx, owner, id)
  await wake(trx, { kind: 'webhook', key: id })
  return { ...await getWebhook(trx, owner, id), secret }
}

interface Changing { id: string, version: number, actor: Actor }

export async function changeWebhook(
  trx: Scoped, slug: string | null, change: ChangeWebhook, { id, version, actor }: Changing,
): Promise<Webhook> {
  const owner = await ownerOf(trx, slug)
  const before = await lock(trx, owner, id)
  requireVersion(before, version)
  await store.updateWebhook(trx, before, change)
  const after = await getWebhook(trx, owner, id)
  await appendAudit(trx, {
    tenantId: owner.tenantId, actor, action: 'webhook.change', subject: `webhook:${id}`, details: {},
    before: traceOf(before), after: traceOf(after),
  })
  await webhookChanged(trx, owner, id)
  await wake(trx, { kind: 'webhook', key: id })
  return after
}

/** The old secret signs as well for a day, so that receivers can change without missing anything. */
export async function rotateSecret(
  trx: Scoped, slug: string | null, id: string, { cipher, actor }: Sealing,
): Promise<WebhookWithSecret> {
  const owner = await ownerOf(trx, slug)
  await lock(trx, owner, id)
  const secret = makeSecret()
  await store.replaceSecret(trx, id, cipher.seal(secret, id), new Date(Date.now() + previousSecretGoodForMs))
  await appendAudit(trx, { tenantId: owner.tenantId, actor, action: 'webhook.rotate_secret', subject: `webhook:${id}`, details: {} })
  await webhookChanged(trx, owner, id)
  return { ...await getWebhook(trx, owner, id), secret }
}

export async function removeWebhook(trx: Scoped, slug: string | null, id: string, actor: Actor): Promise<void> {
  const owner = await ownerOf(trx, slug)
  const webhook = await lock(trx, owner, id)
  await store.deleteWebhook(trx, id)
  await appendAudit(trx, { tenantId: owner.tenantId, actor, action: 'webhook.delete', subject: `webhook:${id}`, details: traceOf(webhook) })
  await webhookDeleted(trx, owner, id)
}

export async function webhookOf(db: Readable, slug: string | null, id: string): Promise<Webhook> {
  return getWebhook(db, await ownerOf(db, slug), id)
}

export async function pageOfWebhooks(db: Readable, slug: string | null, { limit, before }: WebhooksWanted) {
  const found = await store.listWebhooks(db, await ownerOf(db, slug), { limit: limit + 1, before })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}

export async function ownerOf(db: Readable, slug: string | null): Promise<Owner> {
  if (slug === null) return { tenantId: null, slug: null }
  return await store.findOwner(db, slug) ?? notHere()
}

export async function getWebhook(db: Readable, owner: Owner, id: string): Promise<Webhook> {
  return await store.findWebhook(db, owner, id) ?? notHere()
}

async function lock(trx: Scoped, owner: Owner, id: string): Promise<Webhook> {
  return await store.lockWebhook(trx, owner, id) ?? notHere()
}

/** Of the address only where it leads: the rest of it may be a secret. */
function traceOf({ url, eventTypes, active, description }: Webhook) {
  return { host: new URL(url).host, eventTypes, active, description }
}

function notHere(): never {
  throw new NotHere()
}
