// Leaves the server alone when it asked for that, and when it keeps refusing our key: it bans addresses that fail to sign in too often.
import { createRestraint } from '@dezky/runtime'
import { MailRejected, MailUnavailable } from '../../errors.ts'

export interface StalwartRestraint {
  /** Throws what the server would answer while it is not to be asked. */
  require(): void
  note(status: number, retryAfterMs: number | undefined): void
}

const toleratedRefusals = 3
const pauseMs = 60_000

export function createStalwartRestraint(now: () => number = Date.now): StalwartRestraint {
  const busy = createRestraint(leftAlone, now)
  let refusals = 0
  let askAgainAt = 0
  return {
    require() {
      busy.require()
      if (refusals < toleratedRefusals) return
      if (now() < askAgainAt) throw new MailRejected('The mail server refuses our STALWART_TOKEN; it is asked again once a minute.')
      askAgainAt = now() + pauseMs
    },
    note(status, retryAfterMs) {
      if (status === 429) busy.note(retryAfterMs)
      refusals = status === 401 || status === 403 ? refusals + 1 : 0
      if (refusals === toleratedRefusals) askAgainAt = now() + pauseMs
    },
  }
}

function leftAlone(retryAfterMs: number): Error {
  return new MailUnavailable('The mail server asked to be left alone for a while.', { retryAfterMs })
}
