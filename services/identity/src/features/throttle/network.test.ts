import { describe, expect, test } from 'vitest'
import { networkOf } from './network.ts'

describe('tries are counted', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'], ['::ffff:192.0.2.7', '192.0.2.7'], ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:DB8:1:2::ffff', '2001:db8:1:2::/64'],
    ['2001:0db8:1:2:0:0:0:1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'], ['::1', '0:0:0:0::/64'], ['::', '0:0:0:0::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['2001:db8:1:2:3:4:192.0.2.7', '2001:db8:1:2::/64'], ['not an address', 'not an address'],
  ])('of %s with those of %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
