import type { WebhookDelivery, WebhookDeliveryWithRequest } from '@dezky/contracts'
import { webhookTestType } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import { newId } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { DeliveriesWanted } from './delivery.store.ts'
import { askAgain, findBody, findDelivery, insertDeliveries, listDeliveries } from './delivery.store.ts'
import { DeliveryPending, WebhookInactive } from './webhook.errors.ts'
import { sentAlways } from './webhook.sender.ts'
import { getWebhook, ownerOf } from './webhook.service.ts'
import type { Owner } from './webhook.ts'
import { cloudEvent } from './webhook.ts'

export interface Asking { webhookId: string, actor: Actor }

/** Sent to this endpoint alone; it is no event of the log. */
export async function sendTest(
  trx: Scoped, slug: string | null, { webhookId, actor, source }: Asking & { source: string },
): Promise<WebhookDelivery> {
  const owner = await activeOwner(trx, slug, webhookId)
  const place = { tenantId: owner.tenantId, webhookId }
  const event = {
    id: newId(), type: webhookTestType, subject: `webhook:${webhookId}`, tenantId: owner.tenantId, occurredAt: new Date(),
    data: { webhookId },
  }
  const [id = ''] = await insertDeliveries(trx, place, [cloudEvent(event, source)])
  await record(trx, owner, { webhookId, actor }, 'webhook.test', id)
  return await findDelivery(trx, place, id) ?? notHere()
}

/** The same message with the same id, once more. */
export async function replay(trx: Scoped, slug: string | null, id: string, { webhookId, actor }: Asking): Promise<WebhookDelivery> {
  const owner = await activeOwner(trx, slug, webhookId)
  const place = { tenantId: owner.tenantId, webhookId }
  if (!await findDelivery(trx, place, id)) notHere()
  if (!await askAgain(trx, id)) throw new DeliveryPending()
  await record(trx, owner, { webhookId, actor }, 'webhook.replay', id)
  return await findDelivery(trx, place, id) ?? notHere()
}

export async function pageOfDeliveries(db: Readable, slug: string | null, webhookId: string, { limit, before, state }: DeliveriesWanted) {
  const owner = await ownerOf(db, slug)
  await getWebhook(db, owner, webhookId)
  const found = await listDeliveries(db, { tenantId: owner.tenantId, webhookId }, { limit: limit + 1, before, state })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}

export async function deliveryOf(
  db: Readable, slug: string | null, { webhookId, deliveryId }: { webhookId: string, deliveryId: string },
): Promise<WebhookDeliveryWithRequest> {
  const owner = await ownerOf(db, slug)
  const { url } = await getWebhook(db, owner, webhookId)
  const place = { tenantId: owner.tenantId, webhookId }
  const delivery = await findDelivery(db, place, deliveryId) ?? notHere()
  const body = await findBody(db, place, deliveryId) ?? notHere()
  return { ...delivery, request: { url, headers: { ...sentAlways, 'webhook-id': deliveryId }, body } }
}

async function activeOwner(trx: Scoped, slug: string | null, webhookId: string): Promise<Owner> {
  const owner = await ownerOf(trx, slug)
  const { active } = await getWebhook(trx, owner, webhookId)
  if (!active) throw new WebhookInactive()
  return owner
}

async function record(trx: Scoped, { tenantId }: Owner, { webhookId, actor }: Asking, action: string, deliveryId: string): Promise<void> {
  await appendAudit(trx, { tenantId, actor, action, subject: `webhook:${webhookId}`, details: { deliveryId } })
  await wake(trx, { kind: 'webhook', key: webhookId })
}

function notHere(): never {
  throw new NotHere()
}
