// Which names can be claimed at all. No input or output here.
import { getPublicSuffix } from 'tldts'
import { DomainRefused } from './domain.errors.ts'

/**
 * Throws DomainRefused for what belongs to everybody (public suffixes, those that companies offer included: the list is the library's own)
 * and for the platform's own domains and what is below them.
 */
export function requireClaimable(names: readonly string[], platformDomains: readonly string[], field = 'name'): void {
  for (const name of names) {
    if (getPublicSuffix(name, { allowPrivateDomains: true }) === name) throw new DomainRefused(name, 'public_suffix', field)
    if (platformDomains.some(own => name === own || name.endsWith(`.${own}`))) throw new DomainRefused(name, 'platform', field)
  }
}
