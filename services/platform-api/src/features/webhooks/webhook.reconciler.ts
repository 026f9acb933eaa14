// What has happened becomes deliveries; what is due is sent. One run an endpoint at a time, so their order is kept as far as retries allow.
import { readEvents } from '@dezky/events'
import type { Handler, Work } from '@dezky/reconcile'
import { type Destinations, signedHeaders } from '@dezky/runtime/outbound'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { readIn, workerScope } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { DueDelivery } from './delivery.store.ts'
import { dueDeliveries, insertDeliveries, msUntilNext, recordAttempt } from './delivery.store.ts'
import type { Cipher } from './webhook.cipher.ts'
import { webhookDisabled } from './webhook.events.ts'
import { isAway, judgeAttempt } from './webhook.schedule.ts'
import type { Sent } from './webhook.sender.ts'
import { send } from './webhook.sender.ts'
import type { Endpoint } from './webhook.store.ts'
import { disableWebhook, findEndpoint, moveCursor, setFailingSince, waitUntil } from './webhook.store.ts'
import { cloudEvent, wants } from './webhook.ts'

export interface WebhookWorld {
  db: PlatformDatabase
  cipher: Cipher
  destinations: Destinations
  /** This platform's address, as the source of its events. */
  source: string
}

const pageSize = 200
const sentInOneRun = 20
/** Wake-ups can be missed; the log cannot. */
const lookAgainMs = 300_000
/** After an endpoint was not there, what is due for it waits so long together. */
const awayMs = 30_000

export function webhookHandler(world: WebhookWorld): Handler<Scoped> {
  return async (work) => {
    const endpoint = await findEndpoint(readIn(world.db, workerScope()), work.key)
    if (!endpoint) return
    const caughtUp = await gather(world, work, endpoint)
    const outcome = await sendDue(world, work, endpoint)
    if (outcome === 'disabled') return
    if (outcome === 'away') return { requeueAfterMs: awayMs }
    const next = caughtUp ? await msUntilNext(readIn(world.db, workerScope()), work.key) : 0
    return { requeueAfterMs: Math.min(Math.max(next ?? lookAgainMs, 0), lookAgainMs) }
  }
}

/** The deliveries and the cursor after them: both, or neither. */
async function gather({ source }: WebhookWorld, work: Work<Scoped>, endpoint: Endpoint): Promise<boolean> {
  const { id: webhookId, tenantId, cursor, eventTypes } = endpoint
  return work.commit(async (trx) => {
    const page = await readEvents(trx, { after: cursor, limit: pageSize, ...tenantId === null ? {} : { tenantId } })
    if (page.next === cursor || !await moveCursor(trx, endpoint, page.next)) return page.caughtUp
    const outgoing = page.events.filter(event => wants(eventTypes, event)).map(event => cloudEvent(event, source))
    await insertDeliveries(trx, { tenantId, webhookId }, outgoing)
    return page.caughtUp
  })
}

async function sendDue(world: WebhookWorld, work: Work<Scoped>, endpoint: Endpoint): Promise<'sent' | 'away' | 'disabled'> {
  if (endpoint.notBefore && endpoint.notBefore > new Date()) return 'away'
  const secrets = endpoint.sealedSecrets.map(sealed => world.cipher.unseal(sealed, endpoint.id))
  let { failingSince } = endpoint
  for (const delivery of await dueDeliveries(readIn(world.db, workerScope()), endpoint.id, sentInOneRun)) {
    const headers = signedHeaders({ id: delivery.id, timestamp: new Date(), body: delivery.body }, secrets)
    const { retryAfterMs, ...attempt } = await send(world.destinations, { url: endpoint.url, headers, body: delivery.body }, work.signal)
    const verdict = await settle(work, { ...endpoint, failingSince }, delivery, { ...attempt, retryAfterMs })
    failingSince = verdict.failingSince
    if (verdict.disable) return 'disabled'
    if (isAway(attempt) || retryAfterMs) return 'away'
  }
  return 'sent'
}

/** A worker that dies before this has sent for nothing: the same message goes out again, under the same id. */
async function settle(work: Work<Scoped>, endpoint: Endpoint, delivery: DueDelivery, sent: Sent) {
  const { tries } = delivery
  const { retryAfterMs, ...attempt } = sent
  const now = new Date()
  const verdict = judgeAttempt({ tries, failingSince: endpoint.failingSince }, attempt, { now, random: Math.random(), retryAfterMs })
  await work.commit(async (trx) => {
    await recordAttempt(trx, delivery.id, attempt, verdict.delivery)
    if (verdict.failingSince?.getTime() !== endpoint.failingSince?.getTime()) await setFailingSince(trx, endpoint.id, verdict.failingSince)
    if (retryAfterMs) await waitUntil(trx, endpoint.id, new Date(now.getTime() + retryAfterMs))
    if (verdict.disable) await disable(trx, endpoint, verdict.disable)
  })
  return verdict
}

async function disable(trx: Scoped, endpoint: Endpoint, reason: 'failing' | 'gone'): Promise<void> {
  const { id, tenantId } = endpoint
  if (!await disableWebhook(trx, id, reason)) return
  await appendAudit(trx, { tenantId, actor: { kind: 'system' }, action: 'webhook.disable', subject: `webhook:${id}`, details: { reason } })
  await webhookDisabled(trx, endpoint, id, reason)
}
