import { expect, it } from 'vitest'
import { toConfig } from './config.ts'
import { identityIssuer } from './directory.ts'
import { environment } from './env.ts'
import { toSecrets } from './secrets.ts'

const needed = { DATABASE_URL: 'postgres://x', IDENTITY_ADMIN_TOKEN: 'x'.repeat(40), SECRETS_KEY: Buffer.alloc(32).toString('base64') }
const mail = { STALWART_URL: 'http://mail.internal:8080/', STALWART_TOKEN: 'API_x' }
const files = { OCIS_URL: 'https://files.internal', OCIS_USER: 'dezky', OCIS_TOKEN: 'y' }

function upstreams(variables: Record<string, string>) {
  const env = environment.read({ ...needed, ...variables })
  const { stalwartToken, ocisToken } = toSecrets(env)
  return { mail: toConfig(env).mail, files: toConfig(env).files, stalwartToken, ocisToken }
}

it('has no mail and no files where none is named', () => {
  expect(upstreams({})).toEqual({ mail: null, files: null, stalwartToken: null, ocisToken: null })
})

it('has those that are named', () => {
  expect(upstreams(mail)).toEqual({ mail: { url: 'http://mail.internal:8080' }, files: null, stalwartToken: 'API_x', ocisToken: null })
  expect(upstreams({ ...files, OCIS_PRODUCT: 'opencloud' }))
    .toMatchObject({ files: { url: 'https://files.internal', user: 'dezky', product: 'opencloud' }, ocisToken: 'y' })
  expect(upstreams(files)).toMatchObject({ files: { product: 'ocis' } })
})

it.each([
  [{ STALWART_URL: mail.STALWART_URL }, 'STALWART_TOKEN: is missing, while STALWART_URL is given'],
  [{ OCIS_URL: files.OCIS_URL, OCIS_USER: 'dezky' }, 'OCIS_TOKEN: is missing, while OCIS_URL is given'],
  [{ OCIS_TOKEN: 'y' }, 'OCIS_USER: is missing, while OCIS_TOKEN is given'],
  [{ ...files, OCIS_PRODUCT: 'nextcloud' }, 'OCIS_PRODUCT'],
])('refuses half of what one needs: %j', (variables, fault) => {
  expect(() => upstreams(variables)).toThrow(fault)
})

const authentik = { AUTHENTIK_URL: 'https://auth.example/', AUTHENTIK_TOKEN: 'key', IDENTITY_ADMIN_TOKEN: '' }
const [portal, operator] = ['dezky-portal', 'dezky-operator'].map(slug => `https://auth.example/application/o/${slug}/`)

it('keeps people in the built-in identity service, or in the Authentik that is named', () => {
  const directoryOf = (variables: Record<string, string>) => toConfig(environment.read({ ...needed, ...variables })).directory
  expect(directoryOf({})).toEqual({ driver: 'builtin', url: 'http://localhost:4120', issuer: 'http://localhost:4120' })
  expect(directoryOf({ ...authentik, OIDC_ISSUERS: `${portal},${operator}` }))
    .toEqual({ driver: 'authentik', url: 'https://auth.example', issuer: 'https://auth.example/' })
})

it.each([
  [portal, 'https://auth.example/'], [operator, 'https://auth.example/'], ['https://auth.example/', 'https://auth.example/'],
  ['https://auth.example.evil/application/o/x/', 'https://auth.example.evil/application/o/x/'], ['https://other.example', 'https://other.example'],
])('remembers %s as %s', (issuer = '', remembered) => {
  const { directory, trustedEmailIssuers } = toConfig(environment.read({
    ...needed, ...authentik, OIDC_ISSUERS: portal, TRUSTED_EMAIL_ISSUERS: issuer,
  }))
  expect([identityIssuer(directory, issuer), ...trustedEmailIssuers]).toEqual([remembered, remembered])
})

it.each([
  [{ AUTHENTIK_URL: authentik.AUTHENTIK_URL }, 'AUTHENTIK_TOKEN: is missing'],
  [{ IDENTITY_ADMIN_TOKEN: '' }, 'IDENTITY_ADMIN_TOKEN: is missing, and no AUTHENTIK_URL is given'],
  [authentik, 'OIDC_ISSUERS: none is of AUTHENTIK_URL; there has to be https://auth.example/application/o/dezky-portal/'],
])('refuses a directory that nobody could sign in with: %j', (variables, fault) => {
  expect(() => toConfig(environment.read({ ...needed, ...variables }))).toThrow(fault)
})
