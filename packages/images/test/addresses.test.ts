import { describe, expect, test } from 'vitest'
import { placeOf, type RegistryAddress } from '../src/client/address.ts'
import { createRegistry, RegistryRejected } from '../src/index.ts'

describe('the address of a registry', () => {
  test.each<[RegistryAddress, string, string]>([
    [{ host: 'docker.io' }, 'docker.io', 'https://registry-1.docker.io/'],
    [{ host: 'ghcr.io' }, 'ghcr.io', 'https://ghcr.io/'],
    [{ host: 'registry.acme.test:5000' }, 'registry.acme.test:5000', 'https://registry.acme.test:5000/'],
    [{ host: 'registry.acme.test:5000', insecure: true }, 'registry.acme.test:5000', 'http://registry.acme.test:5000/'],
    [{ host: 'localhost:5000' }, 'localhost:5000', 'http://localhost:5000/'],
    [{ host: '127.0.0.1:5000' }, '127.0.0.1:5000', 'http://127.0.0.1:5000/'],
    [{ host: '[::1]:5000' }, '[::1]:5000', 'http://[::1]:5000/'],
    [{ url: 'https://registry.acme.test' }, 'registry.acme.test', 'https://registry.acme.test/'],
    [{ url: 'http://127.0.0.1:5000/' }, '127.0.0.1:5000', 'http://127.0.0.1:5000/'],
    [{ host: 'registry.acme.test', url: 'https://10.0.0.5:8443' }, 'registry.acme.test', 'https://10.0.0.5:8443/'],
    [{ url: 'http://10.0.0.5:5000', insecure: true }, '10.0.0.5:5000', 'http://10.0.0.5:5000/'],
  ])('%j is %s at %s', (address, host, base) => {
    const place = placeOf(address)
    expect([place.host, place.base.href]).toEqual([host, base])
  })

  test.each<RegistryAddress>([
    {}, { host: '' }, { url: '' }, { url: 'nonsense' }, { url: 'http://registry.acme.test' }, { url: 'ftp://registry.acme.test' },
    { url: 'https://user:geheim@registry.acme.test' }, { url: 'https://registry.acme.test/v2' }, { url: 'https://registry.acme.test/?a' },
    { url: 'http://127.0.0.1.acme.test' }, { url: 'http://localhost.acme.test' }, { host: 'ghcr.io/acme' }, { host: 'a@b' }, { host: 'a b' },
    { host: 'https://ghcr.io' }, { host: 'ghcr.io', url: 'http://ghcr.io' },
  ])('%j is none', (address) => {
    expect(() => createRegistry(address)).toThrow(RegistryRejected)
    expect(() => createRegistry(address)).not.toThrow(/geheim/)
  })
})
