// Proving a trail where it lies, after somebody with all the database's rights has had their way with it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, AuditProof } from '@dezky/contracts'
import type { AuditedApi } from '../../../test/audited-api.ts'
import { startAuditedApi } from '../../../test/audited-api.ts'
import { createActiveTenant } from '../../../test/tenants.ts'

let audited: AuditedApi
beforeAll(async () => {
  audited = await startAuditedApi()
})
afterAll(() => audited[Symbol.asyncDispose]())

const prove = async (slug: string) => (await audited.olga.get<AuditProof>(`/v1/tenants/${slug}/audit/verify`)).body

/** As somebody whom no right and no trigger holds back. */
async function tamper(statement: string, values: unknown[] = []): Promise<void> {
  await audited.admin.query('set session_replication_role = replica')
  const { rowCount } = await audited.admin.query(statement, values)
  await audited.admin.query('set session_replication_role = origin')
  expect(rowCount).toBeGreaterThan(0)
}

describe('a trail in the database', () => {
  it('is proven against its head and every checkpoint', async () => {
    const { id } = await createActiveTenant(audited.olga, 'acme')
    await audited.write(id, 3)
    await audited.sign()
    const { body: { items } } = await audited.olga.get<{ items: AuditEntry[] }>('/v1/tenants/acme/audit?limit=1')
    const [{ sequence, hash }] = items as [AuditEntry]
    expect(await prove('acme')).toEqual({
      valid: true, entries: sequence, head: { sequence, hash }, checkpoints: expect.any(Number), firstBroken: null,
    })
    expect((await prove('acme')).checkpoints).toBeGreaterThan(0)
    expect((await audited.olga.get<AuditProof>('/v1/audit/verify')).body).toMatchObject({ valid: true })
  })

  it('signs a chain that has not grown no second time', async () => {
    const count = async () => (await audited.admin.query('select count(*)::int as n from audit_checkpoints')).rows[0].n as number
    const { id } = await createActiveTenant(audited.olga, 'growing')
    await audited.sign()
    const before = await count()
    await audited.write(id, 1)
    await audited.sign()
    expect(await count()).toBe(before + 1)
  })

  const where = 'where chain = $1 and sequence = 2'
  it.each<[string, string, object]>([
    ['content', `update audit_entries set details = '{}' ${where}`, { sequence: 2, fault: 'changed' }],
    ['actor', `update audit_entries set actor_id = null ${where}`, { sequence: 2, fault: 'changed' }],
    ['surface', `update audit_entries set surface = 'x' ${where}`, { sequence: 2, fault: 'changed' }],
    ['hash', `update audit_entries set hash = previous_hash ${where}`, { sequence: 2, fault: 'changed' }],
    ['place', `update audit_entries set sequence = 200 ${where}`, { sequence: 3, fault: 'out_of_place' }],
    ['existence', `delete from audit_entries ${where}`, { sequence: 3, fault: 'out_of_place' }],
    ['personal data', `update audit_personal set data = '{}' ${where}`, { sequence: 2, fault: 'personal_changed' }],
  ])('is found out when an entry has another %s', async (name, statement, firstBroken) => {
    const slug = `changed-${name.replace(' ', '-')}`
    const { id } = await createActiveTenant(audited.olga, slug)
    await audited.write(id, 3)
    await tamper(statement, [id])
    expect(await prove(slug)).toMatchObject({ valid: false, firstBroken })
  })

  it('is found out when its end was cut off, also together with the record of its head', async () => {
    const { id } = await createActiveTenant(audited.olga, 'cut')
    await audited.write(id, 3)
    await audited.sign()
    const { rows: [last] } = await audited.admin.query('select * from audit_entries where chain = $1 order by sequence desc limit 1', [id])
    await tamper('delete from audit_entries where chain = $1 and sequence = $2', [id, last.sequence])
    const broken = { valid: false, firstBroken: { sequence: Number(last.sequence), id: null, fault: 'truncated' } }
    expect(await prove('cut')).toMatchObject(broken)
    await tamper('update audit_chains set sequence = sequence - 1, hash = $2 where chain = $1', [id, last.previous_hash])
    expect(await prove('cut')).toMatchObject(broken)
  })

  it('is found out when its checkpoints are somebody else\'s', async () => {
    await createActiveTenant(audited.olga, 'forged')
    await audited.sign()
    await tamper('update audit_checkpoints set signed_at = now() where tenant_id = (select id from tenants where slug = $1)', ['forged'])
    expect(await prove('forged')).toMatchObject({ valid: false, firstBroken: { fault: 'checkpoint_forged' } })
  })
})
