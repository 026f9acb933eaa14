// A person's mailbox in the tenant.
import type { Held, Mail, ObservedMailbox } from '@dezky/mail'
import type { Clock } from '@dezky/runtime'
import type { Readable } from '../../../database/index.ts'
import type { Kind, Waiting } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { writeExternalId } from '../resource.store.ts'
import type { ResourceRow } from '../resource.ts'
import type { AccountStep, AccountWish, DesiredAccount } from './account.plan.ts'
import { mayBe, planAccount, settledAccount } from './account.plan.ts'
import { findGround, findReachable, isForwardLeft } from './account.store.ts'
import { inSilence } from './silence.ts'

export function accountKind(mail: Mail, clock: Clock): Kind {
  return defineKind<DesiredAccount, ObservedMailbox | null, AccountStep>({
    kind: 'mail.account',
    prepare: (db, row) => prepare(db, row, clock.now()),
    observe: desired => inSilence(desired, () => observe(mail, desired)),
    plan: planAccount,
    apply: (work, step, desired) => inSilence(desired, async () => {
      if (step.do !== 'ensure-mailbox') return change(mail, step, desired)
      const { row: { id, tenantId, externalId: known }, personId, name, address, aliases, quotaBytes } = desired
      const wish = { tenantId, id: personId, name, address, aliases, quotaBytes, ...known === null ? {} : { externalId: known } }
      const { externalId } = await mail.ensureMailbox(wish)
      await work.commit(trx => writeExternalId(trx, id, externalId))
    }),
    settled: settledAccount,
  })
}

/** Only what is to be made, or changed, needs anything else. */
async function prepare(db: Readable, row: ResourceRow, now: Date): Promise<DesiredAccount | Waiting> {
  const isKept = !row.wanted && row.removeAfter !== null && row.removeAfter > now
  const desired = { ...nothing, ...row.wish as Partial<AccountWish>, row, personId: row.subject, isKept, isPartial: false }
  if ((isKept || mayBe(desired)) && await isForwardLeft(db, row)) return { waitsFor: 'its address to be given back' }
  if (isKept) return { ...desired, aliases: await findReachable(db, row.tenantId, desired.aliases) }
  if (!mayBe(desired)) return desired
  const ground = await findGround(db, row, desired)
  if ('waitsFor' in ground) return ground
  return { ...desired, aliases: ground.aliases, isPartial: ground.aliases.length < desired.aliases.length }
}

/** What is left of the wish when its person has been erased. */
const nothing = {
  name: '', address: '', aliases: [], quotaBytes: null, disabled: true, entitled: false, phase: { is: 'open' as const, since: null },
}

/** What was made while nobody heard the answer has no name here; what is to be made is found by making it. */
async function observe(mail: Mail, desired: DesiredAccount): Promise<ObservedMailbox | null> {
  const { row: { tenantId, externalId }, personId: id, address, formerAddress } = desired
  if (externalId !== null) return mail.observeMailbox({ tenantId, externalId })
  if (mayBe(desired) || address === '') return null
  const found = await mail.findMailbox({ tenantId, id, address })
    ?? (formerAddress === undefined ? null : await mail.findMailbox({ tenantId, id, address: formerAddress }))
  return found && mail.observeMailbox({ tenantId, ...found })
}

function change(mail: Mail, step: Exclude<AccountStep, { do: 'ensure-mailbox' }>, { row }: DesiredAccount): Promise<void> {
  const held: Held = { tenantId: row.tenantId, externalId: step.mailbox }
  if (step.do === 'remove-mailbox') return mail.removeMailbox(held)
  return mail.setMailboxEnabled(held, step.do === 'open-mailbox')
}
