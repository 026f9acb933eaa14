// An address whose mail goes on to others, and which nobody can sign in to: a mailing list, or what somebody who has left handed over.
import type { Mail, ObservedList } from '@dezky/mail'
import type { Kind, PlannedStep } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { holdsAddress, writeExternalId } from '../resource.store.ts'
import type { ResourceRow } from '../resource.ts'
import { findReachable } from './account.store.ts'
import { inSilence } from './silence.ts'

export interface ListWish {
  /** By which the mail server's list is known to be this one. */
  id: string
  address: string
  name: string
  /** In order. */
  recipients: string[]
}

export interface DesiredList extends ListWish {
  row: Pick<ResourceRow, 'id' | 'tenantId' | 'externalId' | 'wanted'>
}

export type ListStep = PlannedStep & ({ do: 'ensure-list' } | { do: 'remove-list', list: string })

export function listKind(mail: Mail, kind: 'mail.forward' | 'mail.list'): Kind {
  return defineKind<DesiredList, ObservedList | null, ListStep>({
    kind,
    async prepare(db, row) {
      const desired = { ...nothing, ...row.wish, row }
      if (!row.wanted) return desired
      if ((await findReachable(db, row.tenantId, [desired.address])).length === 0) return { waitsFor: 'the mail domain' }
      return await holdsAddress(db, row) ? { waitsFor: 'the mailbox to give its address up' } : desired
    },
    observe: desired => inSilence(quiet(desired), () => observe(mail, desired)),
    plan: planList,
    apply: (work, step, desired) => inSilence(quiet(desired), async () => {
      const { row: { id: rowId, tenantId, externalId: known }, id, address, recipients, name } = desired
      if (step.do === 'remove-list') return mail.removeList({ tenantId, externalId: step.list })
      const wish = { tenantId, id, address, name, aliases: [], recipients, ...known === null ? {} : { externalId: known } }
      const { externalId } = await mail.ensureList(wish)
      await work.commit(trx => writeExternalId(trx, rowId, externalId))
    }),
    settled: (_, observed) => ({ state: 'ok', reason: null, message: null, ...observed ? { externalId: observed.externalId } : {} }),
  })
}

/** What is left of the wish when somebody in it has been erased. */
const nothing: ListWish = { id: '', address: '', name: '', recipients: [] }

/** What was made while nobody heard the answer has no name here; what is to be made is found by making it. */
async function observe(mail: Mail, { row: { tenantId, externalId, wanted }, id, address }: DesiredList): Promise<ObservedList | null> {
  if (externalId !== null) return mail.observeList({ tenantId, externalId })
  if (wanted || address === '') return null
  const found = await mail.findList({ tenantId, id, address })
  return found && mail.observeList({ tenantId, ...found })
}

function quiet({ address, recipients }: DesiredList) {
  return { address, aliases: recipients }
}

export function planList({ row, ...wish }: DesiredList, observed: ObservedList | null): ListStep[] {
  if (!row.wanted) return observed ? [{ do: 'remove-list', list: observed.externalId, destroys: true }] : []
  if (!observed) return [{ do: 'ensure-list', destroys: true }]
  const found = { address: observed.address, name: observed.name, recipients: observed.recipients.toSorted() }
  const differences = (['address', 'name', 'recipients'] as const)
    .filter(field => String(wish[field]) !== String(found[field]))
    .map(field => ({ field, wanted: wish[field], found: found[field] }))
  return differences.length > 0 ? [{ do: 'ensure-list', differences }] : []
}
