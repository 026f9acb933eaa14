import { sql } from 'kysely'
import type { RegistryCredentials } from '@dezky/containers'
import type { Keyring } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import { opened } from '../../database/seal.ts'

/** How the registry at this host is spoken to; one nobody has told of is asked without credentials. */
export async function readRegistryAt(
  db: Db, keyring: Keyring, host: string,
): Promise<{ insecure: boolean, credentials: RegistryCredentials | null, version: string }> {
  const row = await db.selectFrom('registries').select(['id', 'name', 'insecure', 'username', 'sealed', 'key_id', 'version'])
    .where('host', '=', host).executeTakeFirst()
  const version = row ? `${row.id} ${row.version}` : 'none'
  if (!row?.username) return { insecure: row?.insecure ?? false, credentials: null, version }
  const password = opened(keyring, row, `registry ${row.id}`, `The password of the registry ${row.name}`)
  return { insecure: row.insecure, credentials: password === null ? null : { username: row.username, password }, version }
}

/** What the registry of this repository takes; null is nothing. */
export async function readRegistryFor(db: Db, keyring: Keyring, repository: string): Promise<RegistryCredentials | null> {
  return (await readRegistryAt(db, keyring, repository.split('/', 1)[0] ?? '')).credentials
}

export async function readRegistryRows(db: Db) {
  return db.selectFrom('registries').selectAll().orderBy('name').execute()
}

export async function readRegistryRow(db: Db, name: string) {
  return db.selectFrom('registries').selectAll().where('name', '=', name).executeTakeFirst()
}

export interface NewRegistry {
  id: string
  name: string
  host: string
  insecure: boolean
  username: string | null
  pollSeconds: number | null
  sealed: Buffer | null
  key_id: string | null
  hook_sealed: Buffer | null
  hook_key_id: string | null
  now: Date
}

export async function insertRegistry(db: Db, { pollSeconds, now, ...registry }: NewRegistry): Promise<void> {
  await db.insertInto('registries').values({ ...registry, poll_seconds: pollSeconds, created_at: now, updated_at: now }).execute()
}

type Changed = Omit<NewRegistry, 'id' | 'name' | 'now'>
export type RegistryChanges = { [Field in keyof Changed]?: Changed[Field] | undefined }

export async function updateRegistry(db: Db, id: string, { pollSeconds, ...changes }: RegistryChanges, now: Date): Promise<void> {
  await db.updateTable('registries').set(eb => ({
    ...changes, ...pollSeconds === undefined ? {} : { poll_seconds: pollSeconds }, version: eb('version', '+', 1), updated_at: now,
  })).where('id', '=', id).execute()
}

/** Every repository of a project that is kept there. */
export async function readRepositoriesAt(db: Db, host: string): Promise<string[]> {
  const rows = await db.selectFrom('projects').select('repository').distinct()
    .where(sql<string>`split_part(repository, '/', 1)`, '=', host).orderBy('repository').execute()
  return rows.map(({ repository }) => repository)
}

export async function deleteRegistry(db: Db, id: string): Promise<void> {
  await db.deleteFrom('registries').where('id', '=', id).execute()
}

export interface HookedRegistry { id: string, name: string, host: string, pollSeconds: number | null }

/** With what its webhooks show; null where it takes none, or the secret can no longer be opened. */
export async function readHook(db: Db, keyring: Keyring, name: string): Promise<{ registry: HookedRegistry
  secret: string | null } | null> {
  const row = await readRegistryRow(db, name)
  if (!row) return null
  const { id, host, hook_sealed: bytes, hook_key_id: keyId } = row
  const secret = bytes && keyId ? keyring.open({ keyId, bytes }, `hook of registry ${id}`) : null
  return { registry: { id, name, host, pollSeconds: row.poll_seconds }, secret }
}

export async function readPollSeconds(db: Db, host: string): Promise<number | null> {
  return (await db.selectFrom('registries').select('poll_seconds').where('host', '=', host).executeTakeFirst())?.poll_seconds ?? null
}
