// Every route of the API's own description, asked by everybody who could ask: the answer that is theirs, and never a foreign row.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tenant } from '@dezky/contracts'
import type { Description, Route } from '../described-routes.ts'
import { describedRoutes } from '../described-routes.ts'
import type { TestApi } from '../test-api.ts'
import { operator, startTestApi } from '../test-api.ts'
import type { NamedCaller } from './callers.ts'
import { insiders, makePartner, makeTenant, outsiders, programOf } from './callers.ts'
import { ask, order } from './requests.ts'
import type { Verdict } from './standings.ts'
import { verdictOn } from './standings.ts'
import { whoMay } from './who-may.ts'

let api: TestApi
let routes: Route[]
let mine: Tenant
let theirs: Tenant
let strangers: NamedCaller[]

beforeAll(async () => {
  api = await startTestApi()
  await api.app.ready()
  routes = describedRoutes(api.app.swagger() as unknown as Description)
  mine = await makeTenant(api, 'mine')
  theirs = await makeTenant(api, 'theirs')
  await makePartner(api, 'their-partner', theirs.id)
  strangers = await outsiders(api, mine, await makePartner(api, 'other-partner', null))
})
afterAll(() => api[Symbol.asyncDispose]())

function permissionFor({ id }: Route) {
  return whoMay[id] ?? expect.fail(`Write down in who-may.ts who may come in by ${id}.`)
}

function expectVerdict(answer: { status: number, body: unknown }, verdict: Verdict, what: string): void {
  if (verdict === 'let in') expect([401, 403], `${what}: ${JSON.stringify(answer.body)}`).not.toContain(answer.status)
  else expect(answer, what).toMatchObject({ status: verdict.status, body: verdict })
}

describe('every route', () => {
  it('is written down, and nothing else is', () => {
    expect(Object.keys(whoMay).sort()).toEqual(routes.map(({ id }) => id).sort())
  })

  it('wants a token', async () => {
    for (const { method, path } of routes) {
      const answer = await api.app.inject({ method, url: path })
      expect(answer.json(), `${method} ${path}`).toMatchObject({ status: 401, code: 'token_missing' })
    }
  })

  it('answers strangers what is theirs: nothing', async () => {
    for (const route of order(routes)) {
      for (const { name, standing, caller } of strangers) {
        const verdict = verdictOn(standing, permissionFor(route))
        const answer = await ask(caller, route, { slug: 'theirs' })
        expectVerdict(answer, verdict, `${route.id} by ${name}`)
        expect(JSON.stringify(answer.body), `${route.id} by ${name}`).not.toContain(theirs.id)
      }
    }
  })

  it('does not tell strangers a tenant of others from one that is not there', async () => {
    for (const route of routes.filter(({ path }) => path.startsWith('/v1/tenants/{slug}'))) {
      for (const { name, caller } of strangers) {
        const [there, nowhere] = [await ask(caller, route, { slug: 'theirs' }), await ask(caller, route, { slug: 'no-such-tenant' })]
        expect({ ...there.body, requestId: null }, `${route.id} by ${name}`).toEqual({ ...nowhere.body, requestId: null })
      }
    }
  })
})

describe('whoever belongs to a tenant', () => {
  it.each(['owner', 'admin', 'billing', 'helpdesk', 'member', 'partner'])('comes in where they may, and only there: %s', async (who) => {
    const tenant = await makeTenant(api, `of-${who}`)
    const everybody = await insiders(api, tenant, await makePartner(api, `partner-of-${who}`, tenant.id))
    const { standing, caller } = everybody.find(({ name }) => name === `its ${who}`) ?? expect.fail(who)
    for (const route of order(routes)) {
      const answer = await ask(caller, route, { slug: route.path.startsWith('/v1/partners') ? `partner-of-${who}` : tenant.slug })
      expectVerdict(answer, verdictOn(standing, permissionFor(route)), `${route.id} by its ${who}`)
      expect(JSON.stringify(answer.body), `${route.id} by its ${who}`).not.toContain(theirs.id)
    }
  })

  it('comes in with an API token as far as it was made to', async () => {
    const tenant = await makeTenant(api, 'of-programs')
    const program = await programOf(api, tenant, ['tenant:read'])
    for (const route of order(routes)) {
      const answer = await ask(program.caller, route, { slug: tenant.slug })
      expectVerdict(answer, verdictOn(program.standing, permissionFor(route)), `${route.id} by ${program.name}`)
    }
  })

  it('comes in everywhere as an operator', async () => {
    const tenant = await makeTenant(api, 'of-operators')
    await makePartner(api, 'of-operators', tenant.id)
    const caller = await api.as(operator)
    for (const route of order(routes)) {
      const answer = await ask(caller, route, { slug: 'of-operators' })
      expectVerdict(answer, verdictOn('operator', permissionFor(route)), `${route.id} by an operator`)
      expect(answer.body?.code, `the example of ${route.id}: ${JSON.stringify(answer.body)}`).not.toBe('validation_failed')
    }
  })
})
