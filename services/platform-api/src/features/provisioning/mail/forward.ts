// The address of somebody who has left, from which mail goes on to whoever took over: a list, for nobody can sign in to one.
import type { Mail, ObservedList } from '@dezky/mail'
import type { Kind, PlannedStep } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { holdsAddress, writeExternalId } from '../resource.store.ts'
import type { ResourceRow } from '../resource.ts'
import { findReachable } from './account.store.ts'
import { inSilence } from './silence.ts'

export interface DesiredForward {
  row: Pick<ResourceRow, 'id' | 'tenantId' | 'externalId' | 'wanted'>
  /** By which the mail server's list is known to be this one. */
  id: string
  address: string
  to: string
  name: string
}

export type ForwardStep = PlannedStep & ({ do: 'ensure-forward' } | { do: 'remove-forward', list: string })

export function forwardKind(mail: Mail): Kind {
  return defineKind<DesiredForward, ObservedList | null, ForwardStep>({
    kind: 'mail.forward',
    async prepare(db, row) {
      const desired = { ...nothing, ...row.wish, row }
      if (!row.wanted) return desired
      if ((await findReachable(db, row.tenantId, [desired.address])).length === 0) return { waitsFor: 'the mail domain' }
      return await holdsAddress(db, row) ? { waitsFor: 'the mailbox to give its address up' } : desired
    },
    observe: desired => inSilence(quiet(desired), () => observe(mail, desired)),
    plan: planForward,
    apply: (work, step, desired) => inSilence(quiet(desired), async () => {
      const { row: { id: rowId, tenantId, externalId: known }, id, address, to, name } = desired
      if (step.do === 'remove-forward') return mail.removeList({ tenantId, externalId: step.list })
      const wish = { tenantId, id, address, name, aliases: [], recipients: [to], ...known === null ? {} : { externalId: known } }
      const { externalId } = await mail.ensureList(wish)
      await work.commit(trx => writeExternalId(trx, rowId, externalId))
    }),
    settled: (_, observed) => ({ state: 'ok', reason: null, message: null, ...observed ? { externalId: observed.externalId } : {} }),
  })
}

/** What is left of the wish when one of the two has been erased. */
const nothing = { id: '', address: '', to: '', name: '' }

/** What was made while nobody heard the answer has no name here; what is to be made is found by making it. */
async function observe(mail: Mail, { row: { tenantId, externalId, wanted }, id, address }: DesiredForward): Promise<ObservedList | null> {
  if (externalId !== null) return mail.observeList({ tenantId, externalId })
  if (wanted || address === '') return null
  const found = await mail.findList({ tenantId, id, address })
  return found && mail.observeList({ tenantId, ...found })
}

function quiet({ address, to }: DesiredForward) {
  return { address, aliases: [to] }
}

export function planForward({ row, address, to }: DesiredForward, observed: ObservedList | null): ForwardStep[] {
  if (!row.wanted) return observed ? [{ do: 'remove-forward', list: observed.externalId, destroys: true }] : []
  if (!observed) return [{ do: 'ensure-forward', destroys: true }]
  const differences = [
    ...(observed.address === address ? [] : [{ field: 'address', wanted: address, found: observed.address }]),
    ...(observed.recipients.join() === to ? [] : [{ field: 'recipients', wanted: [to], found: observed.recipients }]),
  ]
  return differences.length > 0 ? [{ do: 'ensure-forward', differences }] : []
}
