import { expect, it } from 'vitest'
import { withoutSecrets } from './audit.secrets.ts'

const removed = '[removed]'

it.each([
  'password', 'newPassword', 'PASSWORD', 'password_hash', 'passphrase', 'secret', 'clientSecret', 'client_secret', 'token', 'accessToken',
  'refresh-token', 'tokenHash', 'authorization', 'Authorization', 'cookie', 'set-cookie', 'key', 'apiKey', 'privateKey', 'signing_key',
  'credentials',
])('removes what is called %s, wherever it is', (name) => {
  expect(withoutSecrets({ [name]: 'x', kept: 1, list: [{ [name]: { deep: 'x' } }] }))
    .toEqual({ [name]: removed, kept: 1, list: [{ [name]: removed }] })
})

it.each([
  ['tokenId', 'b1'], ['keyId', 'k1'], ['publicKey', 'pk'], ['idempotencyKey', 'i1'], ['monkey', 'm'], ['name', 'Key & Sons'], ['seats', 5],
  ['passwordSet', true], ['token', null],
])('keeps %s: %s', (name, value) => {
  expect(withoutSecrets({ [name]: value })).toEqual({ [name]: value })
})

it.each([
  'Bearer abc.def', 'Basic b2xnYTpzZWNyZXQ=', 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJvIn0.c2ln', 'dz_0123456789abcdefghij',
  '-----BEGIN PRIVATE KEY-----\nMC4CAQ',
])('removes "%s", whatever it is called', (value) => {
  expect(withoutSecrets({ note: value, list: [value] })).toEqual({ note: removed, list: [removed] })
})
