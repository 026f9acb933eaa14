// Writes down what a look at DNS has shown: the row, its history, the audit entry, the events and the wake-ups, in one transaction.
import type { Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { Announce, Notice } from '../outbox/index.ts'
import { matchResourceSet } from '../provisioning/index.ts'
import { proofChanged, recordsChanged, tellOfDomain } from './domain.events.ts'
import { insertChange } from './domain.history.store.ts'
import type { Judgement, Look } from './domain.look.ts'
import { judgeLook } from './domain.look.ts'
import { nextLookIn } from './domain.pace.ts'
import { isHeldByAnother, lockDomain, updateFacts } from './domain.store.ts'
import type { DomainFacts } from './domain.ts'

/** Who looked, and how those who look after the tenant are told. */
export interface Teller { actor: Actor, announce: Announce }

/** As the platform itself: a tenant writes neither what is proven nor what was found. Null when it is gone. */
export async function recordLook(trx: Scoped, id: string, look: Look, teller: Teller): Promise<DomainFacts | null> {
  const domain = await lockDomain(trx, id)
  if (!domain) return null
  if (domain.state === 'expired' || isOvertaken(domain, look)) return domain
  const held = domain.state === 'pending' && look.proof === 'found' && await isHeldByAnother(trx, domain)
  const judgement = judgeLook(domain, look, held)
  const wait = nextLookIn({ ...domain, ...judgement.now }, look.at, Math.random())
  const nextCheckAt = wait === null ? null : new Date(look.at.getTime() + wait)
  const after = { ...domain, ...judgement.now, checkedAt: look.at, nextCheckAt }
  await updateFacts(trx, id, { now: judgement.now, at: look.at, nextCheckAt })
  await say(trx, after, judgement, teller)
  return after
}

/** Somebody else looked meanwhile, and later. Clocks may differ: what was known before the look does not count. */
function isOvertaken({ checkedAt }: DomainFacts, { at, since }: Look): boolean {
  return checkedAt !== null && checkedAt.getTime() !== since?.getTime() && checkedAt > at
}

type Looked = DomainFacts & { checkedAt: Date }

async function say(trx: Scoped, domain: Looked, judgement: Judgement, { actor, announce }: Teller): Promise<void> {
  const { verified, expired, proof, changes } = judgement
  if (!verified && !expired && !proof && changes.length === 0) return
  const { state, health } = domain
  await insertChange(trx, domain, { at: domain.checkedAt, state, proof: domain.proof, health, records: changes })
  if (verified) await appendAudit(trx, fact(domain, 'domain.verify', actor))
  if (expired) await appendAudit(trx, fact(domain, 'domain.expire', { kind: 'system' }))
  if (verified || expired) await tellOfDomain(trx, verified ? 'domain.verified' : 'domain.expired', domain)
  else if (proof) await proofChanged(trx, domain)
  if (changes.length > 0) await recordsChanged(trx, domain, changes)
  if (verified) await matchResourceSet(trx, domain.tenant.id)
  if (verified) await announce(trx, noticeOf(domain))
}

function noticeOf({ id, tenant, name }: DomainFacts): Notice {
  return { kind: 'domain_verified', tenantId: tenant.id, to: { roles: ['owner', 'admin'] }, cause: id, facts: { domain: name } }
}

function fact({ id, tenant, name }: DomainFacts, action: string, actor: Actor) {
  return { tenantId: tenant.id, actor, action, subject: `domain:${id}`, details: { name } }
}
