// What happens by itself: a claim is looked for, and what others gave up is found.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AuditEntry, Domain, Tenant } from '@dezky/contracts'
import type { NameServer } from '@dezky/dns/testing'
import { named, startNameServer } from '@dezky/dns/testing'
import { memory } from '@dezky/mail/drivers/memory'
import { readKey, wake } from '@dezky/reconcile'
import { createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { inScope, readIn, workerScope } from '../../database/index.ts'

let server: NameServer
let api: TestApi
let olga: Caller
const mail = memory()
const tenants: Tenant[] = []

beforeAll(async () => {
  if (!named) return
  server = await startNameServer({})
  api = await startTestApi({ mail }, { DNS_RESOLVERS: server.address })
  olga = await api.as(operator)
  for (const slug of ['acme', 'other']) tenants.push(await createActiveTenant(olga, slug))
})
afterAll(async () => {
  await api?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

const at = (slug: string, id = '') => `/v1/tenants/${slug}/domains/${id}`.replace(/\/$/, '')
const claim = async (slug: string) => (await olga.post<Domain>(at(slug), { name: 'acme.example' })).body
const read = async (slug: string, { id }: Domain) => (await olga.get<Domain>(at(slug, id))).body

const keyOf = ({ id }: Domain) => readKey(readIn(api.services.db, workerScope()), { kind: 'domain', key: id })

/** As if its time had come. */
async function look({ id }: Domain): Promise<void> {
  await inScope(api.services.db, workerScope(), trx => wake(trx, { kind: 'domain', key: id }))
  api.services.reconciler.hint()
}

it.skipIf(!named)('finds what is published, waits its turn, and finds what others gave up', async () => {
  const [first, second] = [await claim('acme'), await claim('other')]
  await expect.poll(async () => (await read('acme', first)).lastCheck?.answered).toBe(true)
  expect(await read('acme', first)).toMatchObject({ state: 'pending', nextCheckAt: expect.any(String) })
  expect(await keyOf(first)).toMatchObject({ error: null, nextRunAt: expect.any(Date) })

  const records = [first, second].map(({ challenge }) => `${challenge.name}. IN TXT "${challenge.value}"`)
  await server.set('acme.example', records)
  await look(first)
  await expect.poll(async () => (await read('acme', first)).state).toBe('verified')
  expect((await olga.get<{ items: AuditEntry[] }>('/v1/tenants/acme/audit?limit=9')).body.items)
    .toContainEqual(expect.objectContaining({ action: 'domain.verify', actor: expect.objectContaining({ kind: 'system' }) }))
  await look(second)
  await expect.poll(async () => (await read('other', second)).proof).toBe('taken')

  // Made on the mail server as soon as it is proven, and removed from there when it is given up.
  const [ref, next] = [first, second].map(({ name }, index) => ({ tenantId: tenants[index]!.id, name }))
  await expect.poll(async () => {
    await look(first)
    return (await read('acme', first)).records.length
  }).toBeGreaterThan(3)
  await olga.delete(at('acme', first.id), { name: 'acme.example' })
  await expect.poll(async () => (await read('other', second)).state, { timeout: 10_000 }).toBe('verified')
  await expect.poll(async () => mail.observeDomain(next!), { timeout: 15_000 }).not.toBeNull()
  expect(await mail.observeDomain(ref!)).toBeNull()
  await look(first)
  await expect.poll(async () => (await keyOf(first))?.state).toBe('settled')
})
