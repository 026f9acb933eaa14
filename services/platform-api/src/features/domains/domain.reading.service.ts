import type { Domain } from '@dezky/contracts'
import { NotHere } from '@dezky/runtime/fastify'
import type { Readable } from '../../database/index.ts'
import { listChanges } from './domain.history.store.ts'
import { findDomain, findTenantRef, listDomains } from './domain.store.ts'
import type { DomainFacts, TenantRef } from './domain.ts'
import { domainOf, summaryOf } from './domain.ts'

export interface Addressed { slug: string, domainId: string }

export async function getDomain(db: Readable, addressed: Addressed): Promise<Domain> {
  return domainOf(await requireDomain(db, addressed))
}

export async function pageOfDomains(db: Readable, slug: string, { after, limit }: { after: string | null, limit: number }) {
  const found = await listDomains(db, await requireTenant(db, slug), { after, limit: limit + 1 })
  const items = found.slice(0, limit).map(summaryOf)
  return { items, last: found.length > limit ? items.at(-1) ?? null : null }
}

export async function pageOfHistory(
  db: Readable, { before, limit, ...addressed }: Addressed & { before: string | null, limit: number },
) {
  const found = await listChanges(db, await requireDomain(db, addressed), { before, limit: limit + 1 })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}

export async function requireDomain(db: Readable, { slug, domainId }: Addressed): Promise<DomainFacts> {
  return await findDomain(db, await requireTenant(db, slug), domainId) ?? notHere()
}

export async function requireTenant(db: Readable, slug: string): Promise<TenantRef> {
  return await findTenantRef(db, slug) ?? notHere()
}

function notHere(): never {
  throw new NotHere()
}
