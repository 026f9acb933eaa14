import type { CreateIngress, IngressAnswer } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { type Keyring, newId } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { sealed } from '../../database/seal.ts'
import { inUse, isReferredTo, isTaken, nameTaken } from '../../http/problems.ts'
import { deleteIngress, insertIngress, readIngressRow, readIngressRows } from './ingress.store.ts'

export async function ingressesOf(db: Db): Promise<IngressAnswer[]> {
  return (await readIngressRows(db)).map(answerOf)
}

export async function ingressNamed(db: Db, name: string): Promise<IngressAnswer> {
  const row = await readIngressRow(db, name)
  if (!row) throw new NotHere()
  return answerOf(row)
}

export async function createIngress(
  trx: Trx, { name, options, password }: CreateIngress, keyring: Keyring, now: Date,
): Promise<IngressAnswer> {
  const id = newId()
  await insertIngress(trx, { id, name, options, ...sealed(keyring, password, `ingress ${id}`), now }).catch((error: unknown) => {
    throw isTaken(error) ? nameTaken(name) : error
  })
  await appendEvent(trx, { type: 'ingress.created', tenantId: null, subject: `ingress:${id}`, data: { ingressId: id, name } })
  return ingressNamed(trx, name)
}

export async function removeIngress(trx: Trx, name: string): Promise<void> {
  const { id } = await ingressNamed(trx, name)
  await deleteIngress(trx, id).catch((error: unknown) => {
    throw isReferredTo(error) ? inUse('Stages are reached through this ingress. Remove them, or lead to them elsewhere, first.') : error
  })
  await appendEvent(trx, { type: 'ingress.removed', tenantId: null, subject: `ingress:${id}`, data: { ingressId: id, name } })
}

type Row = NonNullable<Awaited<ReturnType<typeof readIngressRow>>>

function answerOf({ id, name, options, version, key_id: keyId, created_at: createdAt, updated_at: updatedAt }: Row): IngressAnswer {
  return { id, name, options, version, hasPassword: keyId !== null, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
}
