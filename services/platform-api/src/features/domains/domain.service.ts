import type { ChangeDomain, ClaimDomain, Domain } from '@dezky/contracts'
import { mostDomains } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import { requireVersion } from '@dezky/runtime/fastify'
import type { Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit, changesOf } from '../audit/index.ts'
import { matchResourceSet } from '../provisioning/index.ts'
import { DomainClaimed, DomainHeld, DomainMismatch, TooManyDomains } from './domain.errors.ts'
import { domainChanged, tellOfDomain } from './domain.events.ts'
import type { Addressed } from './domain.reading.service.ts'
import { requireDomain, requireTenant } from './domain.reading.service.ts'
import * as store from './domain.store.ts'
import type { DomainFacts, TenantRef } from './domain.ts'
import { domainOf } from './domain.ts'

interface Acting { slug: string, actor: Actor }

/** Whoever else has claimed or proven it: nothing is said about that. Throws DomainClaimed, TooManyDomains. */
export async function claimDomain(trx: Scoped, { name }: ClaimDomain, { slug, actor }: Acting): Promise<Domain> {
  const tenant = await requireTenant(trx, slug)
  await store.touchTenant(trx, tenant)
  const claimed = await store.domainsNamed(trx, tenant)
  const before = claimed.get(name)
  if (before && before.state !== 'expired') throw new DomainClaimed(name)
  if (!before && claimed.size >= mostDomains) throw new TooManyDomains()
  if (before) await store.deleteDomain(trx, before.id)
  const id = await addClaim(trx, tenant, name)
  await appendAudit(trx, { tenantId: tenant.id, actor, action: 'domain.claim', subject: `domain:${id}`, details: { name } })
  await wake(trx, { kind: 'domain', key: id })
  return domainOf(await requireDomain(trx, { slug, domainId: id }))
}

/** Gives the domain up: others who can prove it may have it now. Throws DomainMismatch unless its name is typed once more. */
export async function releaseDomain(trx: Scoped, typed: string, { slug, domainId, actor }: Addressed & Acting): Promise<void> {
  const tenant = await requireTenant(trx, slug)
  await store.touchTenant(trx, tenant)
  const domain = await requireDomain(trx, { slug, domainId })
  if (typed !== domain.name) throw new DomainMismatch()
  await dropClaim(trx, domain)
  const { name, state } = domain
  await appendAudit(trx, { tenantId: tenant.id, actor, action: 'domain.release', subject: `domain:${domainId}`, details: { name, state } })
  await asPlatform(trx, platform => matchResourceSet(platform, tenant.id))
}

export async function changeDomain(
  trx: Scoped, { relaying }: ChangeDomain, { version, actor, ...addressed }: Addressed & Acting & { version: number },
): Promise<Domain> {
  const before = await requireDomain(trx, addressed)
  await store.lockDomain(trx, before.id)
  const domain = await requireDomain(trx, addressed)
  requireVersion(domain, version)
  if (relaying === undefined || relaying === domain.relaying) return domainOf(domain)
  await store.setRelaying(trx, domain.id, relaying)
  await appendAudit(trx, {
    tenantId: domain.tenant.id, actor, action: 'domain.change', subject: `domain:${domain.id}`, details: { name: domain.name },
    ...changesOf({ relaying: domain.relaying }, { relaying }),
  })
  await domainChanged(trx, domain, relaying)
  await asPlatform(trx, platform => matchResourceSet(platform, domain.tenant.id))
  return domainOf(await requireDomain(trx, addressed))
}

/** As operators say it; those that stay keep their proof. The caller writes the audit entry, and wakes the tenant. */
export async function replaceClaims(trx: Scoped, tenant: TenantRef, names: readonly string[]): Promise<void> {
  const claimed = await store.domainsNamed(trx, tenant)
  const dropped = [...claimed.values()].filter(({ name }) => !names.includes(name))
  const held = dropped.find(({ state }) => state === 'verified')
  if (held) throw new DomainHeld(held.name)
  for (const domain of dropped) await dropClaim(trx, domain)
  for (const name of names.toSorted()) {
    if (!claimed.has(name)) await wake(trx, { kind: 'domain', key: await addClaim(trx, tenant, name) })
  }
}

async function addClaim(trx: Scoped, tenant: TenantRef, name: string): Promise<string> {
  const id = await store.insertDomain(trx, tenant, name)
  await tellOfDomain(trx, 'domain.claimed', { id, tenant, name })
  return id
}

async function dropClaim(trx: Scoped, domain: DomainFacts): Promise<void> {
  await store.deleteDomain(trx, domain.id)
  await tellOfDomain(trx, 'domain.released', domain)
  if (domain.state !== 'verified') return
  await asPlatform(trx, async (platform) => {
    for (const key of await store.pendingClaimsOf(platform, domain.name)) await wake(platform, { kind: 'domain', key })
  })
}
