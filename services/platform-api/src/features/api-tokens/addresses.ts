import ipaddr from 'ipaddr.js'

/** Whether `address` lies in one of `ranges` (addresses and networks); no ranges mean anywhere. An IPv4 address is the same within IPv6. */
export function isAllowedFrom(address: string, ranges: readonly string[]): boolean {
  if (ranges.length === 0) return true
  if (!ipaddr.isValid(address)) return false
  const from = ipaddr.process(address)
  return ranges.some(range => contains(range, from))
}

function contains(range: string, from: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  const [network, bits] = range.includes('/') ? ipaddr.parseCIDR(range) : wholeAddress(range)
  return network.kind() === from.kind() && from.match(network, bits)
}

function wholeAddress(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const address = ipaddr.process(text)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}
