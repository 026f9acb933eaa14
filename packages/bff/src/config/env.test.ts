import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { ConfigurationError } from '@dezky/runtime'
import { environmentFor, readConfig } from './env.ts'

const [first, second] = [randomBytes(32), randomBytes(32)]
const given = { DATABASE_URL: 'postgres://x', OIDC_CLIENT_SECRET: 's', SESSION_KEY: first.toString('base64') }

it('needs a database, a client secret and a key; the rest has defaults of the surface', () => {
  expect(readConfig('operator', given)).toMatchObject({
    surface: 'operator', cookieName: 'dz_op', clientId: 'dezky-operator',
    host: '127.0.0.1', port: 4101, publicUrl: 'http://localhost:4101',
    issuer: 'http://localhost:4120', platformApiUrl: 'http://localhost:4110', idleSeconds: null, absoluteSeconds: null,
  })
  expect(readConfig('portal', given)).toMatchObject({ cookieName: 'dz_portal', clientId: 'dezky-portal', port: 4100 })
  expect(readConfig('portal', { ...given, SESSION_IDLE_SECONDS: '600' })).toMatchObject({ idleSeconds: 600, absoluteSeconds: null })
})

it('takes several keys, the newest first', () => {
  const both = `${second.toString('base64')}, ${first.toString('base64')}`
  expect(readConfig('portal', { ...given, SESSION_KEY: both }).sessionKeys).toEqual([second, first])
})

it('knows where passwords are changed, unless the identity provider has no such page', () => {
  expect(readConfig('portal', given).accountPath).toBe('/account')
  expect(readConfig('portal', { ...given, ACCOUNT_PATH: 'none' }).accountPath).toBeNull()
  expect(() => readConfig('portal', { ...given, ACCOUNT_PATH: 'https://elsewhere.example' })).toThrow(/ACCOUNT_PATH/)
})

it('refuses a key of another size, and does not repeat it', () => {
  const refusal = () => readConfig('portal', { ...given, SESSION_KEY: 'c2hvcnQ=' })
  expect(refusal).toThrow(ConfigurationError)
  expect(refusal).toThrow(/SESSION_KEY: is not 32 bytes/)
  expect(refusal).not.toThrow(/c2hvcnQ/)
})

it('lists every variable with its meaning without starting anything', () => {
  const described = environmentFor('portal').describe()
  const sensitive = ['DATABASE_URL', 'OIDC_CLIENT_SECRET', 'SESSION_KEY']
  expect(described.filter(({ required }) => required).map(({ name }) => name)).toEqual(sensitive)
  expect(described.filter(({ secret }) => secret).map(({ name }) => name)).toEqual(sensitive)
})
