import type { ChangeHost, CreateHost, HostAnswer } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { wake, wakeAll } from '@dezky/reconcile'
import { type Keyring, newId } from '@dezky/runtime'
import { NotHere, requireVersion } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { isTold, isUntold, sealed, sealedIfAny, type Untold, untold } from '../../database/seal.ts'
import type { Changing } from '../../http/place-routes.ts'
import { inUse, isReferredTo, isTaken, nameTaken } from '../../http/problems.ts'
import { readSettings } from '../settings/index.ts'
import type { Tls } from './connections.ts'
import { deleteHost, insertHost, readHostRow, readHostRows, readStageIdsOfHost, updateHost } from './host.store.ts'

type WithTls<Wish> = Omit<Wish, 'tls'> & { tls?: Tls | Untold | null | undefined }

export async function hostsOf(db: Db): Promise<HostAnswer[]> {
  return (await readHostRows(db)).map(answerOf)
}

export async function hostNamed(db: Db, name: string): Promise<HostAnswer> {
  const row = await readHostRow(db, name)
  if (!row) throw new NotHere()
  return answerOf(row)
}

export async function createHost(trx: Trx, { tls = null, ...wish }: WithTls<CreateHost>, keyring: Keyring, now: Date): Promise<HostAnswer> {
  const id = newId()
  await insertHost(trx, { id, ...wish, ...sealed(keyring, textOf(tls), `host ${id}`), now }).catch((error: unknown) => {
    throw isTaken(error) ? nameTaken(wish.name) : error
  })
  await appendEvent(trx, { type: 'host.created', tenantId: null, subject: `host:${id}`, data: { hostId: id, name: wish.name } })
  for (const kind of ['host', 'stats']) await wake(trx, { kind, key: id })
  return hostNamed(trx, wish.name)
}

export async function changeHost(
  trx: Trx, name: string, { tls, ...changes }: WithTls<ChangeHost>, { keyring, version, now }: Changing & { keyring: Keyring },
): Promise<HostAnswer> {
  const host = await hostNamed(trx, name)
  requireVersion(host, version)
  const secret = sealedIfAny(keyring, tls === undefined ? undefined : textOf(tls), `host ${host.id}`)
  await updateHost(trx, host.id, { ...changes, ...secret }, now)
  await appendEvent(trx, { type: 'host.changed', tenantId: null, subject: `host:${host.id}`, data: { hostId: host.id, name } })
  const stages = await readStageIdsOfHost(trx, host.id)
  await wakeAll(trx, [{ kind: 'host', key: host.id }, ...stages.map(key => ({ kind: 'stage', key }))])
  return hostNamed(trx, name)
}

export async function removeHost(trx: Trx, name: string): Promise<void> {
  const { id } = await hostNamed(trx, name)
  if ((await readSettings(trx)).defaultHost === name) throw inUse('The settings say that new projects run on this host. Change them first.')
  await deleteHost(trx, id).catch((error: unknown) => {
    throw isReferredTo(error) ? inUse('Stages run on this host. Remove them, or let them run elsewhere, first.') : error
  })
  // Whoever looks after it finds that it is gone, and lets go of it.
  await wake(trx, { kind: 'host', key: id })
  await appendEvent(trx, { type: 'host.removed', tenantId: null, subject: `host:${id}`, data: { hostId: id, name } })
}

function textOf(tls: Tls | Untold | null): string | Untold | null {
  return tls === untold ? untold : tls && JSON.stringify(tls)
}

type Row = NonNullable<Awaited<ReturnType<typeof readHostRow>>>

function answerOf({ key_id: _, created_at: createdAt, updated_at: updatedAt, sealed, ...row }: Row): HostAnswer {
  const secrets = { hasTls: isTold(sealed), missingSecrets: isUntold(sealed) ? ['tls'] : [] }
  return { ...row, ...secrets, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
}
