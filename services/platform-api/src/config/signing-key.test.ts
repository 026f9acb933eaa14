import type { KeyObject } from 'node:crypto'
import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { signingKey } from './signing-key.ts'

const pemOf = (key: KeyObject) => key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }).toString()
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const pem = pemOf(privateKey)
const der = privateKey.export({ type: 'pkcs8', format: 'der' })

it.each([
  ['PEM', pem], ['PEM on one line', pem.replaceAll('\n', '\\n')], ['PEM in base64', Buffer.from(pem).toString('base64')],
  ['its bytes in base64', der.toString('base64')],
])('takes %s', (_, value) => {
  expect(signingKey.parse(value).equals(privateKey)).toBe(true)
})

it.each([
  ['nonsense', 'nonsense'], ['a public key', pemOf(publicKey)],
  ['a key of another kind', pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)],
])('refuses %s, without repeating it', (_, value) => {
  const message = signingKey.safeParse(value).error?.message
  expect(message).toContain('is not an Ed25519 private key')
  expect(message).not.toContain(value.slice(-20))
})
