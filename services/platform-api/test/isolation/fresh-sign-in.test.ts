// What is only done for somebody who has just signed in: written down apart from the routes that say so, so that each proves the other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedApiToken, Tenant } from '@dezky/contracts'
import type { Description, Route } from '../described-routes.ts'
import { describedRoutes } from '../described-routes.ts'
import { administratorOf } from '../tenants.ts'
import type { Someone, TestApi } from '../test-api.ts'
import { callerWith, operator, startTestApi } from '../test-api.ts'
import { makeTenant } from './callers.ts'
import { ask, order } from './requests.ts'

const dangerous = [
  'suspendTenant', 'deleteTenant', 'purgeTenant', 'grantPlatformAdmin', 'revokePlatformAdmin', 'disablePerson', 'deletePerson',
  'terminatePartner', 'eraseDeparture', 'createTenantApiToken', 'createApiToken', 'requestSupportAccess', 'resetSecondFactor',
  'changeSetting', 'resetSetting', 'startDataExport',
]

let api: TestApi
let routes: Route[]
let acme: Tenant
beforeAll(async () => {
  api = await startTestApi()
  await api.app.ready()
  routes = order(describedRoutes(api.app.swagger() as unknown as Description))
  acme = await makeTenant(api, 'acme')
})
afterAll(() => api[Symbol.asyncDispose]())

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const theyAsk = async (someone: Someone, id: string) =>
  ask(await api.as(someone), routes.find(route => route.id === id) ?? expect.fail(id), { slug: 'acme' })

describe('a sign-in of longer ago', () => {
  it.each<[string, Date | null]>([['eleven minutes', minutesAgo(11)], ['nobody knows when', null]])(
    'is enough for every route but the dangerous: %s', async (_, authenticatedAt) => {
      const caller = await api.as({ ...operator, authenticatedAt })
      const harmless = (route: Route) => route.method === 'GET' || dangerous.includes(route.id)
      for (const route of routes.filter(harmless)) {
        const { body } = await ask(caller, route, { slug: 'acme' })
        if (dangerous.includes(route.id)) expect(body, route.id).toMatchObject({ code: 'fresh_sign_in_needed', status: 403, maxAge: 600 })
        else expect(body?.code, route.id).not.toBe('fresh_sign_in_needed')
      }
    })

  it('is asked again in the words of RFC 9470', async () => {
    const { headers } = await theyAsk({ ...operator, authenticatedAt: minutesAgo(11) }, 'suspendTenant')
    expect(headers['www-authenticate']).toBe('Bearer error="insufficient_user_authentication", max_age="600"')
  })

  it('keeps an owner from shutting their workspace, too', async () => {
    const anna = await administratorOf(api, acme)
    const { body } = await theyAsk({ ...anna, authenticatedAt: minutesAgo(11) }, 'deleteTenant')
    expect(body).toMatchObject({ code: 'fresh_sign_in_needed' })
  })

  it('does not tell strangers what is there', async () => {
    const stranger: Someone = { subject: 's', email: 's@person.example', name: 'S', audience: 'dezky-portal', authenticatedAt: null }
    for (const id of dangerous) expect((await theyAsk(stranger, id)).body, id).toMatchObject({ code: 'not_found' })
  })

  it('matters to no program', async () => {
    const olga = await api.as(operator)
    const wish = { name: 'Lifecycle', permissions: ['tenant:lifecycle'], expiresAt: new Date(Date.now() + 86_400_000).toISOString() }
    const { body: { token } } = await olga.post<CreatedApiToken>('/v1/api-tokens', wish)
    const suspended = await callerWith(api.app, token ?? '').post('/v1/tenants/acme/suspend', { reason: 'billing' })
    expect(suspended.status).toBe(200)
  })
})

it('a fresh one is enough', async () => {
  expect((await theyAsk({ ...operator, authenticatedAt: minutesAgo(9) }, 'createApiToken')).status).toBe(201)
})
