import { expect, it } from 'vitest'
import { createLogger } from './logger.ts'

function lineOf(fields: object): string {
  let line = ''
  createLogger({ name: 'test', destination: { write: text => line += text } }).info(fields, 'said')
  return line
}

const secrets = [
  'authorization', 'cookie', 'set-cookie', 'password', 'token', 'secret', 'code_verifier', 'access_token', 'refresh_token', 'id_token',
  'client_secret', 'logout_token', 'id_token_hint',
]

it.each(secrets)('hides %s down to the third level', (field) => {
  const fields = { [field]: 'hunter2', headers: { [field]: 'hunter2' }, request: { headers: { [field]: 'hunter2' } } }
  expect(JSON.parse(lineOf(fields))).toMatchObject({
    [field]: '[redacted]', headers: { [field]: '[redacted]' }, request: { headers: { [field]: '[redacted]' } },
  })
})

it('leaves the rest as it is', () => {
  expect(JSON.parse(lineOf({ tenant: 'acme', err: new Error('no such table') }))).toMatchObject({
    name: 'test', msg: 'said', tenant: 'acme', err: { message: 'no such table', stack: expect.any(String) },
  })
})

it('hides an authorization code, and says what an error is called', () => {
  expect(JSON.parse(lineOf({ query: { code: 'hunter2' } }))).toMatchObject({ query: { code: '[redacted]' } })
  const refused = Object.assign(new Error('connect failed'), { code: 'ECONNREFUSED' })
  expect(JSON.parse(lineOf({ err: refused }))).toMatchObject({ err: { code: 'ECONNREFUSED' } })
  const telling = Object.assign(refused, { request: { code: 'hunter2' }, token: 'hunter2' })
  expect(lineOf({ err: telling })).not.toContain('hunter2')
})
