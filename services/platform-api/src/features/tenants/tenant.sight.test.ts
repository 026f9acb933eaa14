import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Me, Tenant, TenantResources } from '@dezky/contracts'
import type { NamedCaller } from '../../../test/isolation/callers.ts'
import { insiders, makePartner, makeTenant } from '../../../test/isolation/callers.ts'
import { readTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
let everybody: NamedCaller[]
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  const { id, version } = await makeTenant(api, 'acme')
  everybody = await insiders(api, await readTenant(olga, 'acme'), await makePartner(api, 'partner', id))
  const particulars = { company: { legalName: 'Acme A/S' }, contacts: [{ name: 'Anna Holm' }] }
  expect((await olga.patch('/v1/tenants/acme', particulars, version)).status).toBe(200)
})
afterAll(() => api[Symbol.asyncDispose]())

const all = { company: 'Acme A/S', contact: 'Anna Holm', message: true, externalId: true, note: 'We heard of a leak.' }
const withoutPeople = { company: 'Acme A/S', contact: undefined, message: false, externalId: false, note: null }
const least = { ...withoutPeople, company: undefined }

function seen({ company, contacts, resources, suspension }: Tenant) {
  const has = (part: 'message' | 'externalId') => resources.some(resource => resource[part] !== null)
  return {
    company: company.legalName, contact: contacts[0]?.name, message: has('message'), externalId: has('externalId'), note: suspension?.note,
  }
}

function named(who: string): Caller {
  return everybody.find(({ name }) => name === `its ${who}`)?.caller ?? expect.fail(who)
}

describe('what is shown of a tenant', () => {
  it.each([
    ['owner', all], ['admin', all], ['billing', withoutPeople], ['helpdesk', least], ['member', least], ['partner', withoutPeople],
  ])('to its %s', async (who, expected) => {
    const caller = named(who)
    const { note: _, ...open } = expected
    expect(seen(await readTenant(caller, 'acme'))).toMatchObject(open)
    const { body } = await caller.get<{ items: Tenant[] }>('/v1/tenants')
    expect(body.items.map(seen)).toMatchObject([open])
    const { items } = (await caller.get<TenantResources>('/v1/tenants/acme/resources')).body
    expect(items.some(({ message }) => message !== null)).toBe(expected.message)
  })

  it('to its billing, who says who pays and nothing else, no more for it', async () => {
    const billing = named('billing')
    const { version } = await readTenant(billing, 'acme')
    const answer = await billing.patch<Tenant>('/v1/tenants/acme', { company: { legalName: 'Acme A/S', vatNumber: 'DK12345678' } }, version)
    expect(answer).toMatchObject({ status: 200, body: { company: { vatNumber: 'DK12345678' }, contacts: [] } })
    for (const change of [{ name: 'Theirs' }, { contacts: [] }, { company: {}, name: 'Theirs' }, {}]) {
      expect(await billing.patch('/v1/tenants/acme', change, answer.body.version)).toMatchObject({ status: 403, body: { code: 'permission_missing' } })
    }
    for (const who of ['helpdesk', 'member']) {
      expect(await named(who).patch('/v1/tenants/acme', { company: {} }, answer.body.version)).toMatchObject({ status: 403 })
    }
  })

  it('why it is suspended: the words to whoever runs it, and to its partner only the reason', async () => {
    await olga.post('/v1/tenants/acme/suspend', { reason: 'security', note: all.note })
    expect(seen(await readTenant(olga, 'acme')).note).toBe(all.note)
    for (const url of ['/v1/tenants', '/v1/partners/partner/tenants']) {
      const { body } = await named('partner').get<{ items: Tenant[] }>(url)
      expect(body.items[0]?.suspension).toMatchObject({ reason: 'security', owner: 'platform', note: null })
    }
    for (const [who, note] of [['owner', all.note], ['admin', all.note], ['helpdesk', null], ['member', null]] as const) {
      const { memberships: [membership] } = (await named(who).get<Me>('/v1/users/me')).body
      expect(membership?.suspension).toMatchObject({ reason: 'security', owner: 'platform', since: expect.any(String), note })
      expect((await named(who).get('/v1/tenants/acme/entitlements')).status).toBe(200)
    }
    expect((await named('billing').get('/v1/subscriptions/acme')).status).toBe(200)
    await olga.post('/v1/tenants/acme/resume')
    expect((await named('owner').get<Me>('/v1/users/me')).body.memberships[0]?.suspension).toBeNull()
  })
})
