// The trail as a file, and `dezky audit verify` as somebody would run it.
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChainEntry } from '@dezky/audit-chain'
import type { AuditEntry, Tenant } from '@dezky/contracts'
import type { AuditedApi } from '../../../test/audited-api.ts'
import { startAuditedApi } from '../../../test/audited-api.ts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import { operator } from '../../../test/test-api.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { eraseAuditPersonalData } from './index.ts'

let audited: AuditedApi
let folder: string
let acme: Tenant

beforeAll(async () => {
  audited = await startAuditedApi()
  folder = await mkdtemp(join(tmpdir(), 'dezky-audit-'))
  acme = await createActiveTenant(audited.olga, 'acme')
  await audited.write(acme.id, 600, { reason: '=HYPERLINK("http://evil.example")' })
})
afterAll(async () => {
  await audited[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

const entriesIn = (jsonl: string) => jsonl.trimEnd().split('\n').map(line => JSON.parse(line) as ChainEntry)
const save = (name: string, contents: string) => writeFile(join(folder, name), contents)

async function dezky(...args: string[]): Promise<{ code: number | null, output: string, errors: string }> {
  const program = fileURLToPath(new URL('../../../../../tools/dezky/bin.mjs', import.meta.url))
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: { ...process.env, INIT_CWD: folder } })
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, output, errors }
}

describe('an exported trail', () => {
  it('comes as JSON lines, whole and in order', async () => {
    const { headers, text } = await audited.file('/v1/tenants/acme/audit/export')
    expect(headers).toMatchObject({
      'content-type': 'application/jsonl; charset=utf-8', 'content-disposition': 'attachment; filename="audit-acme.jsonl"',
    })
    const entries = entriesIn(text)
    expect(entries.length).toBeGreaterThan(600)
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1))
  })

  it('comes as CSV, without a cell that a spreadsheet would run', async () => {
    const { headers, text } = await audited.file('/v1/tenants/acme/audit/export?format=csv')
    expect(headers['content-type']).toContain('text/csv')
    const [header, first] = text.split('\r\n')
    expect(header).toBe('\uFEFFsequence,occurredAt,chain,tenant,action,subject,subjectName,actorKind,actorId,actorName,actorEmail,tokenId,surface,'
      + 'address,requestId,reason,before,after,details,personal,id,hash')
    expect(first).toContain(`,acme,tenant.create,tenant:${acme.id},The acme company,person,`)
    expect(text.match(/"'=HYPERLINK\(""http/g)).toHaveLength(600)
    const filtered = await audited.file('/v1/tenants/acme/audit/export?format=csv&action=tenant.create')
    expect(filtered.text.trimEnd().split('\r\n')).toEqual([header, first])
    expect(await audited.olga.get('/v1/tenants/acme/audit/export?action=tenant.create')).toMatchObject({
      status: 400, body: { code: 'validation_failed' } })
  })

  it('comes with every chain of the platform, or its own', async () => {
    const chains = async (url: string) => new Set(entriesIn((await audited.file(url)).text).map(({ chain }) => chain))
    expect(await chains('/v1/audit/export')).toEqual(new Set(['platform']))
    expect(await chains('/v1/audit/export?tenant=all')).toEqual(new Set(['platform', acme.id, expect.any(String)]))
  })

  it('can be proven without the platform, against checkpoints that were kept', async () => {
    await audited.sign()
    await save('acme.jsonl', (await audited.file('/v1/tenants/acme/audit/export')).text)
    await save('all.jsonl', (await audited.file('/v1/audit/export?tenant=all')).text)
    await save('keys.json', (await audited.file('/v1/audit/keys')).text)
    await save('checkpoints.json', (await audited.file('/v1/tenants/acme/audit/checkpoints')).text)
    await save('service.log', audited.logged.join(''))
    expect(await dezky('audit', 'verify', 'all.jsonl')).toMatchObject({ code: 0, output: expect.stringContaining(`${acme.id}: `) })
    const signed = await dezky('audit', 'verify', 'acme.jsonl', '--checkpoints', 'checkpoints.json', '--keys', 'keys.json')
    expect(signed).toMatchObject({ code: 0, errors: '', output: expect.stringMatching(/entries hold; [1-9]\d* checkpoints proven\.\n$/) })
    const kept = await dezky('audit', 'verify', 'all.jsonl', '--checkpoints', 'service.log', '--keys', 'keys.json')
    expect(kept).toMatchObject({ code: 0, output: expect.stringMatching(/[1-9]\d* checkpoints proven\.\n$/) })
  })

  it.each<[string, (lines: string[]) => string[], RegExp]>([
    ['was changed', lines => lines.with(6, lines[6]!.replace('"n":', '"m":')), /Entry 7 of chain [0-9a-f-]{36} \([0-9a-f-]{36}\): its content/],
    ['lacks an entry', lines => lines.toSpliced(6, 1), /Entry 8 of chain .*: it is not the next/],
    ['was cut', lines => lines.slice(0, 6), /Entry 7 of chain .*: the chain ends before it/],
    ['is unreadable', lines => lines.with(6, lines[6]!.slice(1)), /Line 7 is not an entry/],
    ['is empty', () => [], /Entry 1 of chain .*: the chain ends before it/],
  ])('that %s is found out, and where', async (_, change, message) => {
    const lines = (await audited.file('/v1/tenants/acme/audit/export')).text.trimEnd().split('\n')
    await save('changed.jsonl', change(lines).join('\n'))
    const { code, errors } = await dezky('audit', 'verify', 'changed.jsonl', '--checkpoints', 'checkpoints.json', '--keys', 'keys.json')
    expect(code).toBe(1)
    expect(errors).toMatch(message)
  })

  it.each([
    ['no command', []], ['another', ['audit', 'erase']], ['no file', ['audit', 'verify']],
    ['a file that is not there', ['audit', 'verify', 'gone']],
    ['checkpoints without keys', ['audit', 'verify', 'acme.jsonl', '--checkpoints', 'checkpoints.json']],
    ['keys that are none', ['audit', 'verify', 'acme.jsonl', '--checkpoints', 'checkpoints.json', '--keys', 'acme.jsonl']],
  ])('is not proven by a command with %s', async (_, args) => {
    expect((await dezky(...args)).code).toBe(2)
  })
})

describe('the people of a tenant', () => {
  it('see which operator acted, but neither their e-mail address nor where they were, and can prove it all the same', async () => {
    const someone = await administratorOf(audited.api, acme)
    const anna = await audited.api.as(someone)
    const { body: { items } } = await anna.get<{ items: AuditEntry[] }>('/v1/tenants/acme/audit?action=test.&limit=1')
    expect(items).toMatchObject([{ actor: { name: 'Olga Berg', email: null }, address: null }])
    const { text } = await audited.file('/v1/tenants/acme/audit/export', someone)
    expect(text).not.toMatch(/olga@dezky\.example|192\.0\.2\.7/)
    await save('theirs.jsonl', text)
    expect(await dezky('audit', 'verify', 'theirs.jsonl')).toMatchObject({ code: 0 })
    expect((await anna.get('/v1/tenants/acme/audit/verify')).body).toMatchObject({ valid: true })
    expect((await anna.get('/v1/audit/keys')).body).toMatchObject({ keys: [{ crv: 'Ed25519' }] })
  })

  it('see nothing of another\'s, whatever they ask for', async () => {
    const anna = await audited.api.as(await administratorOf(audited.api, acme))
    for (const path of ['', '/export', '/verify', '/checkpoints']) {
      expect((await anna.get(`/v1/tenants/dezky/audit${path}`)).body, path).toMatchObject({ status: 404, code: 'not_found' })
      expect((await anna.get(`/v1/audit${path}`)).body, path).toMatchObject({ status: 404, code: 'not_found' })
    }
  })
})

describe('somebody who was forgotten', () => {
  it('leaves no trace in the trail, which is as valid as before', async () => {
    const tenant = await createActiveTenant(audited.olga, 'forgetful')
    await audited.write(tenant.id, 2)
    await audited.sign()
    const { rows: [{ id }] } = await audited.admin.query('select id from people where email = $1', [operator.email])
    await inScope(audited.api.services.db, workerScope(), trx => eraseAuditPersonalData(trx, id))
    expect((await audited.olga.get('/v1/tenants/forgetful/audit/verify')).body).toMatchObject({ valid: true })
    const { text } = await audited.file('/v1/tenants/forgetful/audit/export')
    expect(text).not.toMatch(/olga@dezky\.example|Olga|192\.0\.2\.7/)
    await save('forgotten.jsonl', text)
    expect(await dezky('audit', 'verify', 'forgotten.jsonl')).toMatchObject({ code: 0 })
  })
})
