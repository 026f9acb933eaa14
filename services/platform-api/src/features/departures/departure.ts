// What becomes of what somebody leaves behind: from a wish to a decision, with nothing else known.
import type { Departure, ProblemCode, RemoveMember, Role } from '@dezky/contracts'
import { grantableBy } from '@dezky/contracts'

export type KeptMail =
  | { do: 'keep', until: Date }
  | { do: 'hand_over', until: Date, heirId: string }
  | { do: 'erase' }
export type KeptFiles = { do: 'keep', until: Date } | { do: 'erase' }

export interface Decision { mail: KeptMail, files: KeptFiles }

/** As others see it, and as it was decided. */
export interface DepartureRecord { shown: Departure, decision: Decision }

export interface Situation {
  now: Date
  /** For how long things are kept when nobody says. */
  keepDays: number
  leaverId: string
  /** Of the leaver's mailbox; null: they have none. */
  address: string | null
  /** Null: there is no such member. */
  heir: Heir | null
}

export interface Heir { personId: string, hasSignedIn: boolean, hasMailbox: boolean }

export type Refusal = Extract<
  ProblemCode, 'heir_unfit' | 'mail_not_transferable' | 'files_not_transferable' | 'role_not_grantable' | 'already_erased'>

/** What nobody has said anything of is kept. */
export function decide({ mail = { do: 'keep' }, files = { do: 'keep' } }: RemoveMember, situation: Situation): Decision | Refusal {
  const [mails, theirs] = [decideMail(mail, situation), decideFiles(files, situation)]
  if (typeof mails === 'string') return mails
  return typeof theirs === 'string' ? theirs : { mail: mails, files: theirs }
}

/** What nobody has said anything of stays as it is. What is not kept any more can only be erased. */
export function decideAnew(wish: RemoveMember, { shown, decision }: DepartureRecord, situation: Situation): Decision | Refusal {
  const isLate = (['mail', 'files'] as const).some(part => wish[part] && wish[part].do !== 'erase' && shown[part].state !== 'kept')
  if (isLate) return 'already_erased'
  const decided = decide(wish, situation)
  if (typeof decided === 'string') return decided
  return { mail: wish.mail ? decided.mail : decision.mail, files: wish.files ? decided.files : decision.files }
}

function decideMail(wish: NonNullable<RemoveMember['mail']>, situation: Situation): KeptMail | Refusal {
  if (wish.do === 'erase') return wish
  const until = inDays(situation, wish.days)
  if (wish.do === 'keep') return { do: 'keep', until }
  const { heir, leaverId, address } = situation
  if (!heir?.hasSignedIn || heir.personId === leaverId) return 'heir_unfit'
  return address === null || !heir.hasMailbox ? 'mail_not_transferable' : { do: 'hand_over', until, heirId: heir.personId }
}

function decideFiles(wish: NonNullable<RemoveMember['files']>, situation: Situation): KeptFiles | Refusal {
  if (wish.do === 'hand_over') return 'files_not_transferable'
  return wish.do === 'erase' ? wish : { do: 'keep', until: inDays(situation, wish.days) }
}

function inDays({ now, keepDays }: Situation, days = keepDays): Date {
  return new Date(now.getTime() + days * 24 * 3_600_000)
}

/** Whoever may take somebody's place away may decide what is left of them. */
export function mayHandle(actor: Role, role: Role): boolean {
  return grantableBy[actor].includes(role)
}

/** As the audit trail tells of it. */
export function inWords({ mail, files }: Decision) {
  return { mail: spelled(mail), files: spelled(files) }
}

function spelled(kept: KeptMail | KeptFiles) {
  return 'until' in kept ? { ...kept, until: kept.until.toISOString() } : kept
}
