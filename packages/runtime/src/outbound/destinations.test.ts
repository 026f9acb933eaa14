import { describe, expect, it } from 'vitest'
import type { DestinationRules } from './destinations.ts'
import { createDestinations, isPublic } from './destinations.ts'

describe('an address that something may be sent to', () => {
  it.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '2001:4860:4860::8888'])('is %s', (address) => {
    expect(isPublic(address)).toBe(true)
  })

  it.each([
    '127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255',
    '240.0.0.1', '192.0.2.1', '198.18.0.1', '192.0.0.1', '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'fec0::1', 'ff02::1',
    '::ffff:8.8.8.8', '::ffff:127.0.0.1', '::7f00:1', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001:0::1', '2001:db8::1',
    '100::1', 'nonsense', '',
  ])('is not %s', (address) => {
    expect(isPublic(address)).toBe(false)
  })

  const names: Record<string, string[]> = {
    'public.example': ['8.8.8.8'], 'private.example': ['10.0.0.1'], 'mixed.example': ['8.8.8.8', '127.0.0.1'], 'nowhere.example': [],
  }
  const resolve = async (name: string) => (names[name] ?? []).map(address => ({ address, family: 4 }))
  const strict = { allowHttp: false, allowPrivate: false }

  it.each<[string, Partial<DestinationRules>, string]>([
    ['https://public.example/hook', {}, '8.8.8.8'],
    ['http://public.example/hook', {}, 'scheme'],
    ['http://public.example/hook', { allowHttp: true }, '8.8.8.8'],
    ['https://private.example/', {}, 'address'],
    ['https://private.example/', { allowPrivate: true }, '10.0.0.1'],
    ['https://mixed.example/', {}, 'address'],
    ['https://nowhere.example/', {}, 'unresolved'],
    ['https://127.0.0.1/', {}, 'address'],
    ['https://2130706433/', {}, 'address'],
    ['https://0x7f.1/', {}, 'address'],
    ['https://017700000001/', {}, 'address'],
    ['https://[::1]/', {}, 'address'],
    ['https://[::ffff:169.254.169.254]/', {}, 'address'],
    ['https://8.8.8.8/', {}, '8.8.8.8'],
  ])('%s with %j leads to %s', async (url, rules, expected) => {
    const outcome = await createDestinations({ ...strict, ...rules }, resolve).addressesOf(new URL(url))
      .then(addresses => addresses.map(({ address }) => address).join(), (error: { why: string }) => error.why)
    expect(outcome).toBe(expected)
  })
})
