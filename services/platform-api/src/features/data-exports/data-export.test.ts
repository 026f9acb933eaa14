import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChainEntry, Checkpoint, PublicKey } from '@dezky/audit-chain'
import { ChainVerifier, isGenuine } from '@dezky/audit-chain'
import type { AuditEntry, DataExport, DataExportManifest, WebhookWithSecret } from '@dezky/contracts'
import { dataExportParts } from '@dezky/contracts'
import type { AuditedApi } from '../../../test/audited-api.ts'
import { startAuditedApi } from '../../../test/audited-api.ts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, Someone } from '../../../test/test-api.ts'
import { unzipped } from '../../../test/zip.ts'
import { scheduleHousekeeping } from '../housekeeping/index.ts'

let audited: AuditedApi
beforeAll(async () => {
  audited = await startAuditedApi()
})
afterAll(() => audited[Symbol.asyncDispose]())

interface Owner { slug: string, id: string, someone: Someone, caller: Caller }

async function ownerOf(slug: string): Promise<Owner> {
  const tenant = await createActiveTenant(audited.olga, slug)
  const someone = await administratorOf(audited.api, tenant)
  return { slug, id: tenant.id, someone, caller: await audited.api.as(someone) }
}

const at = ({ slug }: Pick<Owner, 'slug'>, id = '') => `/v1/tenants/${slug}/data-exports${id && `/${id}`}`
const start = (owner: Owner) => owner.caller.post<DataExport>(at(owner))
const list = async (owner: Owner) => (await owner.caller.get<{ items: DataExport[] }>(at(owner))).body.items
const read = async (owner: Owner, id: string) => (await owner.caller.get<DataExport>(at(owner, id))).body

async function ended(owner: Owner, id: string): Promise<DataExport> {
  await expect.poll(async () => (await read(owner, id)).state, { timeout: 20_000 }).not.toBe('running')
  return read(owner, id)
}

async function finished(owner: Owner): Promise<DataExport> {
  return ended(owner, (await start(owner)).body.id)
}

async function download(owner: Owner, id: string) {
  const authorization = `Bearer ${await audited.api.tokenFor(owner.someone)}`
  return audited.api.app.inject({ url: `${at(owner, id)}/content`, headers: { authorization } })
}

async function contents(owner: Owner, id: string): Promise<Map<string, string>> {
  const files = await unzipped((await download(owner, id)).rawPayload)
  return new Map([...files].map(([path, content]) => [path, content.toString()]))
}

function json<T>(files: Map<string, string>, path: string): T {
  return JSON.parse(files.get(path) ?? expect.fail(`${path} is not there`)) as T
}

const lines = <T>(files: Map<string, string>, path: string) =>
  (files.get(path) ?? expect.fail(path)).split('\n').filter(Boolean).map(line => JSON.parse(line) as T)

const count = async (table: string, id: string) =>
  (await audited.admin.query(`select count(*)::int as n from ${table} where tenant_id = $1`, [id])).rows[0].n as number

async function actions({ slug }: Owner): Promise<string[]> {
  const { body } = await audited.olga.get<{ items: AuditEntry[] }>(`/v1/tenants/${slug}/audit?action=data_export`)
  return body.items.map(({ action }) => action).reverse()
}

describe('an export', () => {
  it('holds what the workspace has, each file as its manifest says, and a trail that can be proven', async () => {
    const owner = await ownerOf('whole')
    const { caller, id } = owner
    await caller.post('/v1/tenants/whole/members', { name: '=cmd|calc', email: 'bo@whole.example', role: 'member' })
    await caller.post('/v1/tenants/whole/domains', { name: 'whole.example' })
    const hook = { url: 'https://93.184.216.34/hook', eventTypes: ['*'], active: false }
    const { body: webhook } = await caller.post<WebhookWithSecret>('/v1/tenants/whole/webhooks', hook)
    await caller.post('/v1/tenants/whole/tickets', { subject: 'Help', text: 'Mail bounces.' })
    await audited.olga.post('/v1/tickets/1001/notes', { text: 'Among ourselves.' })
    await audited.sign()
    const ready = await finished(owner)
    expect(ready).toMatchObject({ state: 'ready', requestedBy: { name: 'Anna Holm' }, failure: null })
    expect(ready.progress.map(({ part, state }) => [part, state])).toEqual(dataExportParts.map(part => [part, 'done']))
    expect(ready.progress.find(({ part }) => part === 'members')).toMatchObject({ rows: 2 })

    const files = await contents(owner, ready.id)
    const { files: listed, ...manifest } = json<DataExportManifest>(files, 'manifest.json')
    expect(manifest).toMatchObject({ format: 1, workspace: { id, slug: 'whole' } })
    expect(listed.map(({ path }) => path)).toEqual([...files.keys()].filter(path => path !== 'manifest.json'))
    for (const { path, bytes, sha256 } of listed) {
      const content = Buffer.from(files.get(path) ?? '')
      expect({ path, bytes, sha256 }).toEqual({ path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') })
    }
    expect(json(files, 'workspace.json')).toMatchObject({ slug: 'whole', name: 'The whole company' })
    expect(json(files, 'subscription/subscription.json')).toMatchObject({ plan: { slug: 'business' }, entitlements: expect.any(Array) })
    expect(json(files, 'settings.json')).toMatchObject({ operatorAccess: { mode: 'never' }, files: { quotaBytes: null } })
    expect(json(files, 'members/members.json'))
      .toMatchObject([{ email: 'anna@whole.example', role: 'owner' }, { email: 'bo@whole.example' }])
    expect(parse(files.get('members/members.csv') ?? '', { columns: true, bom: true })).toMatchObject([{}, { name: '\'=cmd|calc' }])
    expect(json(files, 'domains/domains.json')).toMatchObject([{ name: 'whole.example', challenge: { type: 'TXT' } }])
    expect(json(files, 'automation/webhooks.json')).toMatchObject([{ id: webhook.id, url: hook.url }])
    expect(json(files, 'tickets/tickets.json')).toMatchObject([{ subject: 'Help' }])
    expect(lines(files, 'tickets/messages.jsonl')).toMatchObject([{ text: 'Mail bounces.' }])
    expect(files.get('README.txt')).toContain('npx dezky audit verify')
    for (const secret of [webhook.secret, 'Among ourselves.']) expect([...files.values()].join()).not.toContain(secret)

    const [verifier, { keys }] = [new ChainVerifier(), json<{ keys: PublicKey[] }>(files, 'audit/keys.json')]
    const checkpoints = lines<Checkpoint>(files, 'audit/checkpoints.jsonl')
    expect(checkpoints.length > 0 && checkpoints.every(checkpoint => isGenuine(checkpoint, keys))).toBe(true)
    for (const checkpoint of checkpoints) verifier.expect(checkpoint)
    const entries = lines<ChainEntry>(files, 'audit/audit.jsonl')
    expect(entries.map(entry => verifier.add(entry)).filter(Boolean)).toEqual([])
    expect(verifier.end()).toBeNull()
    expect(entries.at(-1)).toMatchObject({ fact: { action: 'data_export.start' } })
    expect(parse(files.get('audit/audit.csv') ?? '', { columns: true, bom: true })).toHaveLength(entries.length)
  })

  it('is downloaded as a file, and the trail says so', async () => {
    const owner = await ownerOf('loaded')
    const ready = await finished(owner)
    const { headers, rawPayload } = await download(owner, ready.id)
    expect(headers).toMatchObject({
      'content-type': 'application/zip', 'cache-control': 'no-store', 'content-length': String(ready.bytes),
      'content-disposition': expect.stringMatching(/^attachment; filename="loaded-\d{4}-\d\d-\d\d\.zip"$/),
    })
    expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(ready.sha256)
    expect(await actions(owner)).toEqual(['data_export.start', 'data_export.finish', 'data_export.download'])
  })

  it('is told of as it grows', async () => {
    const owner = await ownerOf('told')
    await finished(owner)
    const { rows } = await audited.admin.query(`select type, data from events where tenant_id = $1 and type like 'data_export.%'
      order by position`, [owner.id])
    expect(rows.map(({ type }) => type as string).filter((type, index, all) => type !== all[index - 1]))
      .toEqual(['data_export.started', 'data_export.progressed', 'data_export.finished'])
    const running = rows.flatMap(({ data }) => (data.progress ?? []) as DataExport['progress']).filter(({ state }) => state === 'running')
    expect(running.length).toBeGreaterThan(0)
  })
})

describe('the file', () => {
  it('is gone with its export, and after a week', async () => {
    const owner = await ownerOf('swept')
    const [deleted, expired] = [await finished(owner), await finished(owner)]
    expect(Date.parse(expired.expiresAt ?? '') - Date.parse(expired.finishedAt ?? '')).toBe(7 * 86_400_000)
    expect((await owner.caller.delete(at(owner, deleted.id))).status).toBe(204)
    expect((await download(owner, deleted.id)).statusCode).toBe(404)
    await audited.admin.query('update data_exports set expires_at = now() - interval \'1 second\' where id = $1', [expired.id])
    expect([await list(owner), (await download(owner, expired.id)).statusCode]).toEqual([[], 404])
    await scheduleHousekeeping(audited.api.services.db)
    await expect.poll(() => count('data_exports', owner.id), { timeout: 10_000 }).toBe(0)
    expect(await count('data_export_chunks', owner.id)).toBe(0)
    expect((await actions(owner)).slice(-2)).toEqual(['data_export.delete', 'data_export.expire'])
  })

  it('is not left half when there is no room for it', async () => {
    const owner = await ownerOf('full')
    await audited.admin.query(`create function refuse() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`)
    // The first piece finds room, the last does not.
    await audited.admin.query(`create trigger full_disk before update of finished_at on data_exports for each row
      when (new.tenant_id = '${owner.id}' and new.failure is null) execute function refuse()`)
    const failed = await finished(owner)
    expect(failed).toMatchObject({ state: 'failed', failure: 'no_room', bytes: 0, sha256: null })
    expect(await count('data_export_chunks', owner.id)).toBe(0)
    const refused = await download(owner, failed.id)
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'data_export_not_ready' }])
    await audited.admin.query('drop trigger full_disk on data_exports')
    expect(await finished(owner)).toMatchObject({ state: 'ready' })
  })
})

it('is the customer\'s alone: operators see that there is one, administrators and programs not even that', async () => {
  const owner = await ownerOf('alone')
  const { id } = await finished(owner)
  expect(await audited.olga.get(at(owner))).toMatchObject({ status: 200, body: { items: [{ id }] } })
  for (const answer of [await audited.olga.post(at(owner)), await audited.olga.get(`${at(owner, id)}/content`)]) {
    expect(answer).toMatchObject({ status: 403, body: { code: 'owners_decide' } })
  }
  await audited.admin.query(`update memberships set role = 'admin' where tenant_id = $1`, [owner.id])
  await expect.poll(() => start(owner)).toMatchObject({ status: 403, body: { code: 'permission_missing' } })
  expect((await download(owner, id)).statusCode).toBe(403)
})

describe('while no process is there', () => {
  beforeAll(() => audited.api.services.reconciler.stop())

  it('one waits, however often it is asked for; whoever comes begins anew, whatever was left', async () => {
    const owner = await ownerWithoutHelp('waiting')
    const answers = await Promise.all([start(owner), start(owner), start(owner)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    const [{ body: { id } }] = answers
    expect(new Set(answers.map(({ body }) => body.id))).toEqual(new Set([id]))
    // As a process leaves it that was killed.
    await audited.admin.query(`insert into data_export_chunks select $1, n, $2, 'half' from generate_series(0, 3) n`, [id, owner.id])
    await using _replica = await audited.api.replica()
    const ready = await ended(owner, id)
    expect(json(await contents(owner, id), 'workspace.json')).toMatchObject({ slug: owner.slug })
    expect(ready.bytes).toBe((await download(owner, id)).rawPayload.length)
    await finished(owner)
    await finished(owner)
    expect(await start(owner)).toMatchObject({ status: 409, body: { code: 'too_many_data_exports' } })
    await owner.caller.delete(at(owner, id))
    expect((await start(owner)).status).toBe(201)
  })

  it('one that is thrown away is not made', async () => {
    const owner = await ownerWithoutHelp('thrown')
    const { body: { id } } = await start(owner)
    expect((await owner.caller.delete(at(owner, id))).status).toBe(204)
    await using _replica = await audited.api.replica()
    // What there is nothing more to do for may have been forgotten by now.
    const waiting = () => audited.admin.query(`select error_kind from reconcile_keys
      where kind = 'data-export' and key = $1 and (next_run_at is not null or error_kind is not null)`, [id])
    await expect.poll(async () => (await waiting()).rows, { timeout: 10_000 }).toEqual([])
    expect(await count('data_export_chunks', owner.id)).toBe(0)
  })

  async function ownerWithoutHelp(slug: string): Promise<Owner> {
    await using _replica = await audited.api.replica()
    return await ownerOf(slug)
  }
})
