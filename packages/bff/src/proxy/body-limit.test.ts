import { expect, it } from 'vitest'
import { bodyLimitOf } from './body-limit.ts'

it.each<[string, string, number]>([
  ['POST', '/api/v1/tenants/acme/ticket-files?name=a.txt', 10],
  ['POST', '/api/v1/tenants/acme/ticket-files', 10],
  ['PUT', '/api/v1/users/me/picture', 10],
  ['POST', '/api/v1/users/me/picture', 1],
  ['PUT', '/api/v1/users/me/picture/extra', 1],
  ['PUT', '/api/v1/tenants/acme/ticket-files?name=a.txt', 1],
  ['POST', '/api/v1/tenants/acme/ticket-files/extra', 1],
  ['POST', '/api/v1/tenants/acme/tickets?to=/api/v1/tenants/acme/ticket-files', 1],
  ['POST', '/api/v1/tenants?x=/ticket-files', 1],
  ['POST', '/api/v1/tenants/a/b/ticket-files', 1],
])('%s %s may hold %i', (method, path, limit) => {
  expect(bodyLimitOf({ method, path }, { usual: 1, file: 10 })).toBe(limit)
})
