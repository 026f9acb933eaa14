// What registries and pipelines tell: that a repository is to be looked at. What a tag stands for, its registry says.
import { createHash } from 'node:crypto'
import type { DeliveryAnswer } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { type Push, pushes, recognise, verify, type WebhookHeaders, type WebhookSource } from '@dezky/images'
import { wake } from '@dezky/reconcile'
import { newId, secretEquals } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { type HookedRegistry, registryNamed } from '../registries/index.ts'
import { insertPush } from '../repositories/index.ts'
import { createRedactor } from '../variables/index.ts'
import { type DeliveryRow, insertDelivery, readDeliveryRow, readDeliveryRows } from './webhook.store.ts'

export interface Received {
  headers: WebhookHeaders
  /** Byte for byte as it came in. */
  body: Buffer
  /** From the address, where the sender can show it in no other way. */
  shown: string | null
  now: Date
}

export interface Judged { source: WebhookSource | null, refused: string | null }

/** Whether it may be believed to come from somebody who knows the secret. */
export function judge({ headers, body, shown, now }: Received, secret: string): Judged {
  const source = recognise(headers, body)
  if (!source) return { source, refused: 'It is in nobody\'s form that is known here.' }
  if (shown !== null) return { source, refused: secretEquals(shown, secret) ? null : 'The address holds a wrong secret.' }
  const verdict = verify(source, headers, body, secret, now)
  return { source, refused: verdict === 'ok' ? null : refusals[verdict] }
}

const refusals = {
  missing: 'It shows no secret and no signature.',
  wrong: 'Its secret or its signature is wrong.',
  old: 'It was signed for another time; the clocks may differ by five minutes.',
  unsigned: 'Docker Hub signs nothing: give it the address that ends in the secret.',
}

const keptBytes = 64 * 1024

export async function accept(
  trx: Trx, registry: HookedRegistry, { source, refused }: Judged, { headers, body, now, secret }: Received & { secret: string },
): Promise<Pick<DeliveryAnswer, 'id' | 'pushes' | 'ignored'>> {
  const told = source && refused === null ? pushes(source, headers, body) : { pushes: [], ignored: [] }
  const taken = []
  for (const push of told.pushes) taken.push(await take(trx, registry, push, now))
  const id = newId()
  const ignored = told.ignored.map(({ why }) => why)
  await insertDelivery(trx, {
    id, registry_id: registry.id, received_at: now, source, verdict: refused === null ? 'accepted' : 'refused', why: refused,
    pushes: taken, ignored, body: textOf(body, secret),
  })
  await appendEvent(trx, {
    type: 'webhook.received', tenantId: null, subject: `registry:${registry.id}`,
    data: { deliveryId: id, registryId: registry.id, source, refused, pushes: taken.length },
  })
  return { id, pushes: taken, ignored }
}

/** Whatever it calls the registry: the secret is one registry's, so it tells of images there. */
async function take(trx: Trx, { id, host }: HookedRegistry, { repository, tag, digest, deliveryKey }: Push, now: Date) {
  const full = `${host}/${repository}`
  const key = createHash('sha256').update(`${id} ${deliveryKey ?? newId()}`).digest('hex')
  const isNew = await insertPush(trx, { key, repository: full, tag, received_at: now })
  if (isNew) await wake(trx, { kind: 'repository', key: full })
  return { repository, tag, digest, duplicate: !isNew }
}

/** The registry is looked at again, as if it had told anew. */
export async function replay(trx: Trx, id: string, now: Date): Promise<DeliveryAnswer> {
  const row = await readDeliveryRow(trx, id)
  if (!row) throw new NotHere()
  for (const { repository, tag } of row.pushes) {
    const full = `${row.host}/${repository}`
    await insertPush(trx, { key: newId(), repository: full, tag, received_at: now })
    await wake(trx, { kind: 'repository', key: full })
  }
  return answerOf(row)
}

export async function deliveriesOf(db: Db, registry: string, page: { limit: number, before: string | null }): Promise<DeliveryAnswer[]> {
  await registryNamed(db, registry)
  return (await readDeliveryRows(db, registry, page)).map(answerOf)
}

function answerOf({ id, registry, received_at: receivedAt, source, verdict, why, pushes, ignored, body }: DeliveryRow): DeliveryAnswer {
  return { id, registry, receivedAt: receivedAt.toISOString(), source, verdict, why, pushes, ignored, body }
}

/** For people to read, without the secret that some senders put into it; Postgres keeps no zero bytes in text. */
function textOf(body: Buffer, secret: string): string {
  const text = createRedactor([secret])(body.toString('utf8').replaceAll('\0', ''))
  return Buffer.from(text).subarray(0, keptBytes).toString('utf8')
}
