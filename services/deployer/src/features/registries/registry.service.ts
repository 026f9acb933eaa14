import type { ChangeRegistry, CreateRegistry, RegistryAnswer } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { wakeAll } from '@dezky/reconcile'
import { type Keyring, newId, Problem } from '@dezky/runtime'
import { NotHere, requireVersion } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { isTold, isUntold, sealed, sealedIfAny, type Untold } from '../../database/seal.ts'
import type { Changing } from '../../http/place-routes.ts'
import { inUse, isTaken, nameTaken } from '../../http/problems.ts'
import { deleteRegistry, insertRegistry, readRegistryRow, readRegistryRows, readRepositoriesAt, updateRegistry } from './registry.store.ts'

type Secret = string | Untold | null | undefined
type WithSecrets<Wish> = Omit<Wish, 'password' | 'hookSecret'> & { password?: Secret, hookSecret?: Secret }

export async function registriesOf(db: Db): Promise<RegistryAnswer[]> {
  return (await readRegistryRows(db)).map(answerOf)
}

export async function registryNamed(db: Db, name: string): Promise<RegistryAnswer> {
  const row = await readRegistryRow(db, name)
  if (!row) throw new NotHere()
  return answerOf(row)
}

export async function createRegistry(
  trx: Trx, { password = null, hookSecret = null, ...wish }: WithSecrets<CreateRegistry>, keyring: Keyring, now: Date,
): Promise<RegistryAnswer> {
  const id = newId()
  const { sealed: hook_sealed, key_id: hook_key_id } = sealed(keyring, hookSecret, `hook of registry ${id}`)
  const secrets = { ...sealed(keyring, password, `registry ${id}`), hook_sealed, hook_key_id }
  await insertRegistry(trx, { id, ...wish, ...secrets, now }).catch(error => refuse(error, wish))
  await appendEvent(trx, { type: 'registry.created', tenantId: null, subject: `registry:${id}`, data: { registryId: id, name: wish.name } })
  return registryNamed(trx, wish.name)
}

export async function changeRegistry(
  trx: Trx, name: string, { password, hookSecret, ...changes }: WithSecrets<ChangeRegistry>,
  { keyring, version, now }: Changing & { keyring: Keyring },
): Promise<RegistryAnswer> {
  const registry = await registryNamed(trx, name)
  requireVersion(registry, version)
  const { id, host } = registry
  const { sealed: hook_sealed, key_id: hook_key_id } = sealedIfAny(keyring, hookSecret, `hook of registry ${id}`)
  const secrets = { ...sealedIfAny(keyring, password, `registry ${id}`), hook_sealed, hook_key_id }
  await updateRegistry(trx, id, { ...changes, ...secrets }, now).catch(error => refuse(error, { name, host: changes.host ?? host }))
  await appendEvent(trx, { type: 'registry.changed', tenantId: null, subject: `registry:${id}`, data: { registryId: id, name } })
  const repositories = [...await readRepositoriesAt(trx, host), ...changes.host ? await readRepositoriesAt(trx, changes.host) : []]
  await wakeAll(trx, [...new Set(repositories)].map(key => ({ kind: 'repository', key })))
  return registryNamed(trx, name)
}

export async function removeRegistry(trx: Trx, name: string): Promise<void> {
  const { id, host } = await registryNamed(trx, name)
  const [repository] = await readRepositoriesAt(trx, host)
  if (repository) throw inUse(`Projects take their images from this registry, as from ${repository}. Let them take them elsewhere first.`)
  await deleteRegistry(trx, id)
  await appendEvent(trx, { type: 'registry.removed', tenantId: null, subject: `registry:${id}`, data: { registryId: id, name } })
}

function refuse(error: unknown, { name, host }: { name: string, host: string }): never {
  if (!isTaken(error)) throw error
  const isHost = 'constraint' in error && error.constraint === 'registries_host_key'
  throw isHost ? hostTaken(host) : nameTaken(name)
}

function hostTaken(host: string): Problem {
  return new Problem({ code: 'host_taken', status: 409, title: 'The host is taken',
    detail: `There is a registry at ${host} already. Change that one.` })
}

type Row = NonNullable<Awaited<ReturnType<typeof readRegistryRow>>>

function answerOf({ id, name, host, insecure, username, version, ...row }: Row): RegistryAnswer {
  return {
    id, name, host, insecure, username, version, pollSeconds: row.poll_seconds, hasPassword: isTold(row.sealed), hasHookSecret: isTold(row.hook_sealed),
    missingSecrets: [...isUntold(row.sealed) ? ['password'] : [], ...isUntold(row.hook_sealed) ? ['hookSecret'] : []],
    createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(),
  }
}
