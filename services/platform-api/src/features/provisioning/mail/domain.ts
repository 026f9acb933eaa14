// A domain of the tenant on the mail server.
import type { DomainRef, Mail, ObservedDomain } from '@dezky/mail'
import type { Clock } from '@dezky/runtime'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { writeRemade } from '../resource.store.ts'
import type { ResourceRow } from '../resource.ts'
import type { DesiredDomain, DomainStep, DomainWish } from './domain.plan.ts'
import { planDomain, settledDomain } from './domain.plan.ts'
import { holdsMailboxes } from './domain.store.ts'

export function domainKind(mail: Mail, clock: Clock): Kind {
  return defineKind<DesiredDomain, ObservedDomain | null, DomainStep>({
    kind: 'mail.domain',
    async prepare(db, row) {
      if (!row.wanted && await holdsMailboxes(db, row.tenantId, row.subject)) return { waitsFor: 'its mailboxes to be gone' }
      return { row, name: row.subject, waitedMs: waitedMs(row, clock), ...row.wish as unknown as DomainWish }
    },
    observe: desired => mail.observeDomain(refOf(desired)),
    plan: planDomain,
    async apply(work, step, desired) {
      const domain = refOf(desired)
      switch (step.do) {
        case 'remove-domain': return mail.removeDomain(domain)
        case 'open-domain': return mail.setDomainEnabled(domain, true)
        case 'shut-domain': return mail.setDomainEnabled(domain, false)
        case 'set-relaying': return mail.setRelaying(domain, desired.relaying)
        case 'ensure-domain': {
          const { externalId } = await mail.ensureDomain(domain)
          await work.commit(trx => writeRemade(trx, desired.row, { externalId, within: ['mail.account', 'mail.forward', 'mail.list'] }))
        }
      }
    },
    settled: settledDomain,
  })
}

function waitedMs({ reason, changedAt }: ResourceRow, clock: Clock): number {
  return reason === 'signing_pending' ? clock.now().getTime() - changedAt.getTime() : 0
}

function refOf({ row, name }: DesiredDomain): DomainRef {
  return { tenantId: row.tenantId, name }
}
