import { describe, expect, it } from 'vitest'
import type { MailState } from '@dezky/contracts'
import type { Outcome, SendingRefusal, Settlement } from './outgoing-mail.ts'
import { judgeSendingAgain, settle } from './outgoing-mail.ts'

const down: Outcome = { was: 'refused', error: 'Greeting\nnever received', forGood: false }

describe('an attempt', () => {
  it.each<[string, Outcome, boolean, Settlement]>([
    ['that was taken', { was: 'sent' }, false, { state: 'sent', lastError: null, tryAgain: false }],
    ['that had nothing left to say', { was: 'overtaken' }, false, { state: 'overtaken', lastError: null, tryAgain: false }],
    ['that was not taken', down, false, { state: 'queued', lastError: 'Greeting never received', tryAgain: true }],
    ['that was not taken, and is the last', down, true, { state: 'failed', lastError: 'Greeting never received', tryAgain: false }],
    ['that was refused for good', { ...down, forGood: true }, false,
      { state: 'failed', lastError: 'Greeting never received', tryAgain: false }],
  ])('%s', (_, outcome, isLastAttempt, expected) => {
    expect(settle(outcome, { isLastAttempt })).toEqual(expected)
  })

  it('remembers no more words than one wants to read', () => {
    expect(settle({ ...down, error: 'x'.repeat(10_000) }, { isLastAttempt: true }).lastError).toHaveLength(500)
  })
})

describe('sending again', () => {
  it.each<[MailState, boolean, SendingRefusal | null]>([
    ['failed', true, null], ['kept', true, null], ['kept', false, 'mail_server_missing'], ['queued', true, 'mail_settled'],
    ['sent', true, 'mail_settled'], ['overtaken', true, 'mail_settled'],
  ])('what is %s, with a server: %s', (state, hasServer, expected) => {
    expect(judgeSendingAgain(state, { hasServer })).toBe(expected)
  })
})
