// /crypto/certificatekeypairs/: what tokens are signed with, when a provider is told to.
import { byText, contains, filtered, isTrue, page } from './query.ts'
import { valuesOf } from './state.ts'
import type { StoredCertificate } from './stored-applications.ts'
import { isRecent, type Routes, type World } from './world.ts'

export function certificateRoutes(world: World): Routes {
  const { certificates } = world.state
  return {
    'GET /crypto/certificatekeypairs/': ({ query }) => {
      const found = filtered(valuesOf(certificates), query, {
        has_key: ({ has_key }, value) => has_key === isTrue(value),
        managed: ({ managed }, value) => managed === value,
        name: ({ name }, value) => name === value,
        search: ({ name }, value) => contains(name)(value),
      })
      const withDetails = isTrue(query.get('include_details'), true)
      const show = (certificate: StoredCertificate) => shown(world, certificate, withDetails)
      return page(found.toSorted(byText(({ name }) => name)), query, { sizes: world.pages, show })
    },
  }
}

function shown(world: World, { pk, name, managed, has_key, fingerprint, expires }: StoredCertificate, withDetails: boolean) {
  const details = {
    fingerprint_sha256: fingerprint, fingerprint_sha1: fingerprint.slice(0, 59), cert_expiry: expires,
    cert_subject: 'OU=Self-signed,O=authentik,CN=authentik Self-signed Certificate',
    [isRecent(world) ? 'key_type' : 'private_key_type']: 'rsa',
  }
  const none = Object.fromEntries(Object.keys(details).map(key => [key, null]))
  const download = (kind: string) => `/api/v3/crypto/certificatekeypairs/${pk}/view_${kind}/?download`
  return {
    pk, name, managed, ...withDetails || isRecent(world) ? details : none, private_key_available: has_key,
    certificate_download_url: download('certificate'), private_key_download_url: download('private_key'),
  }
}
