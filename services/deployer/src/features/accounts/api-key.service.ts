// Keys for programs: made by people, never worth more than they are.
import { createHash, randomBytes } from 'node:crypto'
import type { ApiKeyAnswer, CreateApiKey } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { newId, Problem } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { unfit } from '../../http/problems.ts'
import { type ApiKeyRow, deleteApiKey, insertApiKey, noteUse, readApiKey, readApiKeys } from './api-key.store.ts'
import { type Caller, sees } from './caller.ts'

const prefix = 'dzk_'

export async function apiKeysFor(db: Db, asking: Caller): Promise<ApiKeyAnswer[]> {
  return Promise.all((await readApiKeys(db, whose(asking))).map(key => answerOf(db, key)))
}

export async function createApiKey(
  trx: Trx, asking: Caller, { name, role, projects, expiresAt }: CreateApiKey, now: Date,
): Promise<ApiKeyAnswer & { secret: string }> {
  if (asking.isKey) throw new Problem({ code: 'not_allowed', status: 403, title: 'Not allowed', detail: 'A key makes no other keys.' })
  const secret = `${prefix}${randomBytes(32).toString('base64url')}`
  const key: ApiKeyRow = {
    id: newId(), name, role, projects: projects && await idsOf(trx, asking, projects), personId: asking.personId, by: asking.name,
    createdAt: now, expiresAt: expiresAt === null ? null : new Date(expiresAt), lastUsedAt: null,
  }
  await insertApiKey(trx, { ...key, hash: hashOf(secret) })
  await tell(trx, 'api_key.created', key.id, asking)
  return { ...await answerOf(trx, key), secret }
}

export async function revokeApiKey(trx: Trx, asking: Caller, id: string): Promise<void> {
  if (!await deleteApiKey(trx, id, whose(asking))) throw new NotHere()
  await tell(trx, 'api_key.revoked', id, asking)
}

/** The key with this secret, if it may still be used. */
export async function keyShown(db: Db, secret: string, now: Date): Promise<ApiKeyRow | null> {
  const key = secret.startsWith(prefix) ? await readApiKey(db, hashOf(secret)) : undefined
  if (!key || (key.expiresAt && key.expiresAt <= now)) return null
  await noteUse(db, key.id, now)
  return key
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** Null is everybody's. */
function whose({ role, personId }: Caller): string | null {
  return role === 'administrator' ? null : personId
}

async function idsOf(db: Db, asking: Caller, names: string[]): Promise<string[]> {
  const found = names.length === 0 ? [] : await db.selectFrom('projects').select(['id', 'name']).where('name', 'in', names).execute()
  const seen = found.filter(({ id }) => sees(asking, id))
  const missing = names.filter(name => !seen.some(project => project.name === name))
  if (missing.length > 0) throw unfit('project_unknown', `There is no project ${missing.join(', ')}.`)
  return seen.map(({ id }) => id)
}

async function tell(trx: Trx, type: string, id: string, { name }: Caller): Promise<void> {
  await appendEvent(trx, { type, tenantId: null, subject: `api_key:${id}`, data: { apiKeyId: id, by: name } })
}

async function answerOf(db: Db, { id, name, role, projects, by, createdAt, expiresAt, lastUsedAt }: ApiKeyRow): Promise<ApiKeyAnswer> {
  const named = projects && projects.length > 0
    ? await db.selectFrom('projects').select('name').where('id', 'in', projects).orderBy('name').execute()
    : []
  return {
    id, name, role, by, projects: projects && named.map(project => project.name), createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null, lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }
}
