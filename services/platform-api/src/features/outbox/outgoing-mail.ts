// A mail on its way: what each outcome makes of it. No input or output here.
import type { MailKind, MailState, OutgoingMail } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'

/** A mail as it is kept, with what its letter is written from. */
export interface KeptMail extends OutgoingMail {
  facts: Record<string, unknown>
  queuedAt: Date
}

/** Shown by the HTML, and sent with it: nothing is loaded from elsewhere. */
export interface Picture { cid: string, filename: string, content: Buffer }

/** A mail written out. */
export interface Written {
  kind: MailKind
  to: string
  subject: string
  text: string
  html: string
  pictures: Picture[]
  /** What is to be noted in the same breath as that it was sent. */
  whenSent?: (trx: Scoped) => Promise<void>
}

export type Outcome =
  | { was: 'sent' }
  /** What it says is not so any more. */
  | { was: 'overtaken' }
  /** `forGood`: the same would be refused again. */
  | { was: 'refused', error: string, forGood: boolean }

export interface Settlement { state: MailState, lastError: string | null, tryAgain: boolean }

const longestError = 500

export function settle(outcome: Outcome, { isLastAttempt }: { isLastAttempt: boolean }): Settlement {
  if (outcome.was !== 'refused') return { state: outcome.was, lastError: null, tryAgain: false }
  const lastError = outcome.error.replaceAll(/\s+/g, ' ').slice(0, longestError)
  const isOver = outcome.forGood || isLastAttempt
  return { state: isOver ? 'failed' : 'queued', lastError, tryAgain: !isOver }
}

export type SendingRefusal = 'mail_settled' | 'mail_server_missing'

/** Null: it may be sent again. What was sent is not, nor what has been overtaken; what is queued will be anyway. */
export function judgeSendingAgain(state: MailState, { hasServer }: { hasServer: boolean }): SendingRefusal | null {
  if (state !== 'failed' && state !== 'kept') return 'mail_settled'
  return hasServer ? null : 'mail_server_missing'
}
