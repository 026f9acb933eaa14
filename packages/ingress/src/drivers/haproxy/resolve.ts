// HAProxy takes no names for servers it is given at run time, so we look them up.
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { IngressRejected, IngressUnavailable } from '../../errors.ts'
import type { Target } from '../../ingress.ts'
import { isAddress } from '../../wish.ts'

export function withAddresses(targets: Target[]): Promise<Target[]> {
  return Promise.all(targets.map(async target => ({ ...target, host: isIP(target.host) > 0 ? target.host : await addressOf(target.host) })))
}

/** Of several always the same one. */
async function addressOf(name: string): Promise<string> {
  const found = await lookup(name, { all: true }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOTFOUND') throw new IngressRejected('invalid', `There is no address of ${name}.`, { cause })
    throw new IngressUnavailable(`The address of ${name} cannot be looked up.`, { cause })
  })
  const [first] = found.toSorted((one, other) => one.family - other.family || (one.address < other.address ? -1 : 1))
  if (first && isAddress(first.address)) return first.address
  throw new IngressRejected('invalid', `${name} has no address to send requests to.`)
}
