import type { SearchQuery, SearchResults } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import { findDomains, findPartners, findPeople, findTenants } from './search.store.ts'
import { soughtBy } from './sought.ts'

const nothing: SearchResults = { tenants: [], people: [], domains: [], partners: [] }

/** The kinds that are not for every token. */
interface Among { people: boolean, partners: boolean }

export async function search(db: Readable, { q, limit }: SearchQuery, among: Among): Promise<SearchResults> {
  const sought = soughtBy(q)
  if (!sought) return nothing
  const [tenants, people, domains, partners] = await Promise.all([
    findTenants(db, sought, limit), among.people ? findPeople(db, sought, limit) : [], findDomains(db, sought, limit),
    among.partners ? findPartners(db, sought, limit) : [],
  ])
  return { tenants, people, domains, partners }
}
