import type { CreateRegistry, RegistryAnswer } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { type Keyring, newId } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { sealed } from '../../database/seal.ts'
import { isTaken, nameTaken } from '../../http/problems.ts'
import { deleteRegistry, insertRegistry, readRegistryRow, readRegistryRows } from './registry.store.ts'

export async function registriesOf(db: Db): Promise<RegistryAnswer[]> {
  return (await readRegistryRows(db)).map(answerOf)
}

export async function registryNamed(db: Db, name: string): Promise<RegistryAnswer> {
  const row = await readRegistryRow(db, name)
  if (!row) throw new NotHere()
  return answerOf(row)
}

export async function createRegistry(
  trx: Trx, { password, hookSecret, ...wish }: CreateRegistry, keyring: Keyring, now: Date,
): Promise<RegistryAnswer> {
  const id = newId()
  const hook = sealed(keyring, hookSecret, `hook of registry ${id}`)
  const secrets = { ...sealed(keyring, password, `registry ${id}`), hook_sealed: hook.sealed, hook_key_id: hook.key_id }
  await insertRegistry(trx, { id, ...wish, ...secrets, now }).catch((error: unknown) => {
    throw isTaken(error) ? nameTaken(wish.name) : error
  })
  await appendEvent(trx, { type: 'registry.created', tenantId: null, subject: `registry:${id}`, data: { registryId: id, name: wish.name } })
  return registryNamed(trx, wish.name)
}

export async function removeRegistry(trx: Trx, name: string): Promise<void> {
  const { id } = await registryNamed(trx, name)
  await deleteRegistry(trx, id)
  await appendEvent(trx, { type: 'registry.removed', tenantId: null, subject: `registry:${id}`, data: { registryId: id, name } })
}

type Row = NonNullable<Awaited<ReturnType<typeof readRegistryRow>>>

function answerOf({ id, name, host, insecure, username, version, ...row }: Row): RegistryAnswer {
  return {
    id, name, host, insecure, username, version, pollSeconds: row.poll_seconds, hasPassword: row.key_id !== null,
    hasHookSecret: row.hook_key_id !== null,
    createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
  }
}
