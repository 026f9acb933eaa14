import type { ChangeIngress, CreateIngress, IngressAnswer } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { wakeAll } from '@dezky/reconcile'
import { type Keyring, newId } from '@dezky/runtime'
import { NotHere, requireVersion } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { isTold, isUntold, sealed, sealedIfAny, type Untold } from '../../database/seal.ts'
import type { Changing } from '../../http/place-routes.ts'
import { inUse, isReferredTo, isTaken, nameTaken } from '../../http/problems.ts'
import { readSettings } from '../settings/index.ts'
import { deleteIngress, insertIngress, readIngressRow, readIngressRows, readStageIdsOfIngress, updateIngress } from './ingress.store.ts'

type WithPassword<Wish> = Omit<Wish, 'password'> & { password?: string | Untold | null | undefined }

export async function ingressesOf(db: Db): Promise<IngressAnswer[]> {
  return (await readIngressRows(db)).map(answerOf)
}

export async function ingressNamed(db: Db, name: string): Promise<IngressAnswer> {
  const row = await readIngressRow(db, name)
  if (!row) throw new NotHere()
  return answerOf(row)
}

export async function createIngress(
  trx: Trx, { name, options, password = null }: WithPassword<CreateIngress>, keyring: Keyring, now: Date,
): Promise<IngressAnswer> {
  const id = newId()
  await insertIngress(trx, { id, name, options, ...sealed(keyring, password, `ingress ${id}`), now }).catch((error: unknown) => {
    throw isTaken(error) ? nameTaken(name) : error
  })
  await appendEvent(trx, { type: 'ingress.created', tenantId: null, subject: `ingress:${id}`, data: { ingressId: id, name } })
  return ingressNamed(trx, name)
}

export async function changeIngress(
  trx: Trx, name: string, { options, password }: WithPassword<ChangeIngress>, { keyring, version, now }: Changing & { keyring: Keyring },
): Promise<IngressAnswer> {
  const ingress = await ingressNamed(trx, name)
  requireVersion(ingress, version)
  const { id } = ingress
  await updateIngress(trx, id, { options, ...sealedIfAny(keyring, password, `ingress ${id}`) }, now)
  await appendEvent(trx, { type: 'ingress.changed', tenantId: null, subject: `ingress:${id}`, data: { ingressId: id, name } })
  await wakeAll(trx, (await readStageIdsOfIngress(trx, id)).map(key => ({ kind: 'stage', key })))
  return ingressNamed(trx, name)
}

export async function removeIngress(trx: Trx, name: string): Promise<void> {
  const { id } = await ingressNamed(trx, name)
  if ((await readSettings(trx)).defaultIngress === name) throw inUse('The settings say that new projects are reached through it. Change them first.')
  await deleteIngress(trx, id).catch((error: unknown) => {
    throw isReferredTo(error) ? inUse('Stages are reached through this ingress. Remove them, or lead to them elsewhere, first.') : error
  })
  await appendEvent(trx, { type: 'ingress.removed', tenantId: null, subject: `ingress:${id}`, data: { ingressId: id, name } })
}

type Row = NonNullable<Awaited<ReturnType<typeof readIngressRow>>>

function answerOf({ id, name, options, version, sealed, created_at: createdAt, updated_at: updatedAt }: Row): IngressAnswer {
  const secrets = { hasPassword: isTold(sealed), missingSecrets: isUntold(sealed) ? ['password'] : [] }
  return { id, name, options, version, ...secrets, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
}
