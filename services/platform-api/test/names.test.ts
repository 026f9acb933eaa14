import { expect, it } from 'vitest'
import type { Tenant } from '@dezky/contracts'
import { newTenant } from './tenants.ts'
import { operator, startTestApi } from './test-api.ts'

it('a name that no database could keep is refused; any other is kept in one spelling', async () => {
  await using api = await startTestApi()
  const olga = await api.as(operator)
  for (const name of ['a\ud800b', 'a\u0000b', '\u3164', 'a\u202Eb']) {
    for (const wish of [{ name }, { administrator: { name, email: 'anna@odd.example' } }]) {
      expect((await olga.post('/v1/tenants', newTenant('odd', wish))).body).toMatchObject({ status: 400, code: 'validation_failed' })
    }
  }
  expect((await olga.post<Tenant>('/v1/tenants', newTenant('odd', { name: 'A\u030Ase' }))).body.name).toBe('Åse')
})
