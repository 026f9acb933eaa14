// A check that somebody asks for: begun in one transaction, ended in another, with the look at DNS between them.
import type { Domain } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import { CheckedJustNow, DomainExpired } from './domain.errors.ts'
import type { Look } from './domain.look.ts'
import type { Addressed } from './domain.reading.service.ts'
import { requireDomain } from './domain.reading.service.ts'
import type { Teller } from './domain.record.ts'
import { recordLook } from './domain.record.ts'
import { takeTurn } from './domain.store.ts'
import type { DomainFacts } from './domain.ts'
import { domainOf } from './domain.ts'

const checkEveryMs = 10_000

/** The domain to look at now. Throws CheckedJustNow, DomainExpired. */
export async function beginCheck(trx: Scoped, addressed: Addressed, now: Date): Promise<DomainFacts> {
  const domain = await requireDomain(trx, addressed)
  if (domain.state === 'expired') throw new DomainExpired(domain.name)
  const last = await takeTurn(trx, domain.id, { now, since: new Date(now.getTime() - checkEveryMs) })
  // Taken a moment after `now` by somebody who asked at the same time.
  if (last) throw new CheckedJustNow(Math.min(last.getTime() + checkEveryMs - now.getTime(), checkEveryMs))
  return domain
}

export async function endCheck(trx: Scoped, look: Look, { actor, announce, ...addressed }: Addressed & Teller): Promise<Domain> {
  const { id } = await requireDomain(trx, addressed)
  await asPlatform(trx, async (platform) => {
    const after = await recordLook(platform, id, look, { actor, announce })
    if (after?.nextCheckAt) await wake(platform, { kind: 'domain', key: id }, { at: after.nextCheckAt })
  })
  return domainOf(await requireDomain(trx, addressed))
}
