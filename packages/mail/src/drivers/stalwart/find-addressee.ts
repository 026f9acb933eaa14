// Finding what was made while nobody heard the answer: by its address, and by our marker.
import { parseAddress } from '../../address.ts'
import { atAddress } from './addressees.ts'
import { ourDomain } from './domain-objects.ts'
import { isOwnedBy, type Owner, ownerOf } from './marker.ts'
import type { Registry } from './registry.ts'

export async function findAddressee(registry: Registry, wish: Owner & { address: string }): Promise<{ externalId: string } | null> {
  const { local: name, domain } = parseAddress(wish.address)
  const place = await ourDomain(registry, { tenantId: wish.tenantId, name: domain })
  const found = place && await atAddress(registry, wish.kind, { name, domainId: place.id })
  return found && isOwnedBy(ownerOf(found.aliases), wish) ? { externalId: found.id } : null
}
