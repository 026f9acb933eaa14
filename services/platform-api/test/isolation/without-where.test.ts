// Should a condition ever be forgotten: with all of them taken out of what tenants and partners read, nobody sees a foreign row.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tenant } from '@dezky/contracts'
import type { Description, Route } from '../described-routes.ts'
import { describedRoutes } from '../described-routes.ts'
import type { TestApi } from '../test-api.ts'
import { startTestApi } from '../test-api.ts'
import type { NamedCaller } from './callers.ts'
import { insiders, makePartner, makeTenant } from './callers.ts'
import { ask, order } from './requests.ts'
import type { Removal } from './without-where.ts'
import { removeWhere, withoutWhere } from './without-where.ts'

let api: TestApi
let routes: Route[]
let mine: Tenant
let theirs: Tenant
let everybody: NamedCaller[]
let removal: Removal

beforeAll(async () => {
  api = await startTestApi()
  await api.app.ready()
  removal = removeWhere(api.services.db.pool)
  routes = order(describedRoutes(api.app.swagger() as unknown as Description)).filter(({ method }) => method === 'GET')
  mine = await makeTenant(api, 'mine')
  theirs = await makeTenant(api, 'theirs')
  await makePartner(api, 'their-partner', theirs.id)
  everybody = await insiders(api, mine, await makePartner(api, 'my-partner', mine.id))
})
afterAll(() => api[Symbol.asyncDispose]())

describe('with no condition left', () => {
  it.each(['owner', 'admin', 'billing', 'helpdesk', 'member', 'partner'])('its %s sees nothing of another tenant', async (who) => {
    const before = removal.statements
    const { caller } = everybody.find(({ name }) => name === `its ${who}`) ?? expect.fail(who)
    for (const route of routes) {
      for (const slug of route.path.startsWith('/v1/partners') ? ['my-partner', 'their-partner'] : ['mine', 'theirs']) {
        const answer = JSON.stringify((await ask(caller, route, { slug })).body)
        for (const foreign of [theirs.id, theirs.name, 'anna@theirs.example', 'their-partner']) {
          expect(answer, `${route.id} of ${slug}`).not.toContain(foreign)
        }
      }
    }
    expect(removal.statements).toBeGreaterThan(before)
  })

  it.each([
    ['select 1 from t where a = $1 order by b', 'select 1 from t where (true or ( a = $1 )) order by b'],
    ['with x as (select 1 from y where z = $2) select * from x where "where" = \'where\' and c = $1',
      'with x as (select 1 from y where z = $2) select * from x where (true or ( "where" = \'where\' and c = $1)) '],
    ['select * from t', 'select * from t'],
    ['update t set a = 1 where b = 2', 'update t set a = 1 where b = 2'],
  ])('means what it says: %s', (text, open) => {
    expect(withoutWhere(text)).toBe(open)
  })
})
