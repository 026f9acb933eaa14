import type { CreateHost, HostAnswer } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { wake } from '@dezky/reconcile'
import { type Keyring, newId } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { sealed } from '../../database/seal.ts'
import { inUse, isReferredTo, isTaken, nameTaken } from '../../http/problems.ts'
import { deleteHost, insertHost, readHostRow, readHostRows } from './host.store.ts'

export async function hostsOf(db: Db): Promise<HostAnswer[]> {
  return (await readHostRows(db)).map(answerOf)
}

export async function hostNamed(db: Db, name: string): Promise<HostAnswer> {
  const row = await readHostRow(db, name)
  if (!row) throw new NotHere()
  return answerOf(row)
}

export async function createHost(trx: Trx, { tls, ...wish }: CreateHost, keyring: Keyring, now: Date): Promise<HostAnswer> {
  const id = newId()
  await insertHost(trx, { id, ...wish, ...sealed(keyring, tls && JSON.stringify(tls), `host ${id}`), now }).catch((error: unknown) => {
    throw isTaken(error) ? nameTaken(wish.name) : error
  })
  await appendEvent(trx, { type: 'host.created', tenantId: null, subject: `host:${id}`, data: { hostId: id, name: wish.name } })
  for (const kind of ['host', 'stats']) await wake(trx, { kind, key: id })
  return hostNamed(trx, wish.name)
}

export async function removeHost(trx: Trx, name: string): Promise<void> {
  const { id } = await hostNamed(trx, name)
  await deleteHost(trx, id).catch((error: unknown) => {
    throw isReferredTo(error) ? inUse('Stages run on this host. Remove them, or let them run elsewhere, first.') : error
  })
  await appendEvent(trx, { type: 'host.removed', tenantId: null, subject: `host:${id}`, data: { hostId: id, name } })
}

type Row = NonNullable<Awaited<ReturnType<typeof readHostRow>>>

function answerOf({ key_id: keyId, created_at: createdAt, updated_at: updatedAt, sealed: _, ...row }: Row): HostAnswer {
  return { ...row, hasTls: keyId !== null, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
}
