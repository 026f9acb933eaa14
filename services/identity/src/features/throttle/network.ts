import { isIPv6 } from 'node:net'

/**
 * What one address stands for when tries are counted: itself for IPv4; for IPv6 its /64, for one subscriber commands 2^64 addresses in
 * one (RFC 6177). An IPv4 address in IPv6 notation is that IPv4 address.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  return mapped ?? `${groupsOf(address).slice(0, 4).join(':')}::/64`
}

/** The eight groups, without leading zeros; `::` filled up. What stands behind `%` names an interface. */
function groupsOf(address: string): string[] {
  const { hostname } = new URL(`http://[${address.split('%')[0]}]`)
  const [head = '', tail] = hostname.slice(1, -1).split('::')
  const [before, after] = [head, tail ?? ''].map(part => part === '' ? [] : part.split(':'))
  const left = before ?? []
  const right = after ?? []
  return tail === undefined ? left : [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
}
