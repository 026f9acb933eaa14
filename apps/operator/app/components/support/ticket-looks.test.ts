import { describe, expect, it } from 'vitest'
import type { TicketClock } from '@dezky/contracts'
import { clockLook, leadingClock } from './ticket-looks.ts'

const now = new Date('2026-06-01T12:00:00Z')
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()
const running: TicketClock = { state: 'running', dueAt: at(4), pausedAt: null, doneAt: null }
const clock = (change: Partial<TicketClock> = {}): TicketClock => ({ ...running, ...change })
const hour = 3_600_000

describe('a clock', () => {
  it.each<[string, TicketClock, ReturnType<typeof clockLook>]>([
    ['has time left', clock(), { tone: 'ok', says: 'left', ms: 4 * hour }],
    ['has little left', clock({ dueAt: at(0.5) }), { tone: 'warn', says: 'left', ms: hour / 2 }],
    ['ran out since it was read', clock({ dueAt: at(-2) }), { tone: 'fault', says: 'over', ms: 2 * hour }],
    ['waits with what was left', clock({ state: 'paused', pausedAt: at(1) }), { tone: 'idle', says: 'paused', ms: 3 * hour }],
    ['waits, too late', clock({ state: 'overdue', pausedAt: at(6) }), { tone: 'idle', says: 'pausedOver', ms: 2 * hour }],
    ['was in time', clock({ state: 'met', doneAt: at(1) }), { tone: 'ok', says: 'met', ms: 0 }],
    ['was late', clock({ state: 'missed', doneAt: at(6) }), { tone: 'fault', says: 'missed', ms: 0 }],
  ])('%s', (_, given, look) => {
    expect(clockLook(given, now)).toEqual(look)
  })

  it('that matters is the first answer\'s until it is given', () => {
    const [firstAnswer, resolution] = [clock(), clock({ dueAt: at(24) })]
    const ticket = { firstAnswer, resolution } as Parameters<typeof leadingClock>[0]
    expect(leadingClock(ticket)).toBe(firstAnswer)
    expect(leadingClock({ ...ticket, firstAnswer: clock({ doneAt: at(1) }) })).toBe(resolution)
  })
})
