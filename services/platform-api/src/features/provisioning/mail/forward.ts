// The address of somebody who has left, from which mail goes on to whoever took over: a list, for nobody can sign in to one.
import type { Mail, ObservedList } from '@dezky/mail'
import type { Kind, PlannedStep } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { findSiblings, holdsAddress, writeExternalId } from '../resource.store.ts'
import type { ResourceRow } from '../resource.ts'

export interface DesiredForward {
  row: Pick<ResourceRow, 'id' | 'tenantId' | 'externalId' | 'wanted'>
  /** By which the mail server's list is known to be this one. */
  id: string
  address: string
  to: string
  name: string
}

export type ForwardStep = PlannedStep & { do: 'ensure-forward' | 'remove-forward' }

export function forwardKind(mail: Mail): Kind {
  return defineKind<DesiredForward, ObservedList | null, ForwardStep>({
    kind: 'mail.forward',
    async prepare(db, row) {
      const wish = row.wish as Pick<DesiredForward, 'id' | 'address' | 'to' | 'name'>
      const domain = wish.address.slice(wish.address.lastIndexOf('@') + 1)
      if (!row.wanted) return { row, ...wish }
      const [{ externalId = null } = {}] = await findSiblings(db, row.tenantId, 'mail.domain', domain)
      if (externalId === null) return { waitsFor: 'the mail domain' }
      return await holdsAddress(db, row) ? { waitsFor: 'the mailbox to give its address up' } : { row, ...wish }
    },
    observe: async ({ row: { tenantId, externalId } }) => externalId === null ? null : mail.observeList({ tenantId, externalId }),
    plan: planForward,
    async apply(work, step, { row, id, address, to, name }) {
      const { tenantId, externalId } = row
      if (step.do === 'remove-forward') return externalId === null ? undefined : mail.removeList({ tenantId, externalId })
      const known = externalId === null ? {} : { externalId }
      const made = await mail.ensureList({ tenantId, id, address, name, aliases: [], recipients: [to], ...known })
      await work.commit(trx => writeExternalId(trx, row.id, made.externalId))
    },
    settled: () => ({ state: 'ok', reason: null, message: null }),
  })
}

export function planForward({ row, address, to }: DesiredForward, observed: ObservedList | null): ForwardStep[] {
  if (!row.wanted) return observed ? [{ do: 'remove-forward', destroys: true }] : []
  if (!observed) return [{ do: 'ensure-forward', destroys: true }]
  const differences = [
    ...(observed.address === address ? [] : [{ field: 'address', wanted: address, found: observed.address }]),
    ...(observed.recipients.join() === to ? [] : [{ field: 'recipients', wanted: [to], found: observed.recipients }]),
  ]
  return differences.length > 0 ? [{ do: 'ensure-forward', differences }] : []
}
