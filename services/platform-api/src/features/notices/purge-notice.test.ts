import { describe, expect, it } from 'vitest'
import { isReminderDue, reminderDue } from './purge-notice.ts'

const deletedAt = new Date('2026-01-01T00:00:00Z')
const inDays = (days: number) => new Date(deletedAt.getTime() + days * 86_400_000)

describe('the owners of a deleted tenant', () => {
  it.each([
    [30, 23], [365, 358], [9, 6], [3, 2], [2, null], [0, null],
  ])('who can restore it for %i days are reminded after %s', (window, after) => {
    expect(reminderDue({ deletedAt, purgeAfter: inDays(window) })).toEqual(after === null ? null : inDays(after))
  })

  it('are reminded from then on, and not once it is too late', () => {
    const deletion = { deletedAt, purgeAfter: inDays(30) }
    expect([22, 23, 29, 30].map(day => isReminderDue(deletion, inDays(day)))).toEqual([false, true, true, false])
  })
})
