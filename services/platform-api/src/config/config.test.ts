import { expect, it } from 'vitest'
import { toConfig } from './config.ts'
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
