import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { createKeyring } from './keyring.ts'

const [first, second] = [randomBytes(32), randomBytes(32)]

it('opens what it sealed, for the same context only', () => {
  const keyring = createKeyring([first])
  const sealed = keyring.seal('blåbær', 'session 1')
  expect(keyring.open(sealed, 'session 1')).toBe('blåbær')
  expect(keyring.open(sealed, 'session 2')).toBeNull()
})

it('never seals the same text to the same bytes', () => {
  const keyring = createKeyring([first])
  expect(keyring.seal('text', 'c').bytes).not.toEqual(keyring.seal('text', 'c').bytes)
})

it('notices every altered bit', () => {
  const keyring = createKeyring([first])
  const { keyId, bytes } = keyring.seal('text', 'c')
  for (let index = 0; index < bytes.length; index++) {
    const altered = Buffer.from(bytes)
    altered[index]! ^= 1
    expect(keyring.open({ keyId, bytes: altered }, 'c')).toBeNull()
  }
  for (let length = 0; length < bytes.length; length++) expect(keyring.open({ keyId, bytes: bytes.subarray(0, length) }, 'c')).toBeNull()
})

it('opens with an older key what a newer one no longer seals', () => {
  const old = createKeyring([first]).seal('text', 'c')
  const rotated = createKeyring([second, first])
  expect(rotated.open(old, 'c')).toBe('text')
  expect(rotated.seal('text', 'c').keyId).not.toBe(old.keyId)
  expect(createKeyring([second]).open(old, 'c')).toBeNull()
})
