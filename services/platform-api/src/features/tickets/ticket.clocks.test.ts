import { describe, expect, it } from 'vitest'
import type { Course } from './ticket.clocks.ts'
import { answeredByCustomer, answeredByUs, begin, clocksOf, reprioritise, turn } from './ticket.clocks.ts'

const start = new Date('2026-06-01T08:00:00Z')
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000)
const opened = begin('high', 'new', start)

/** Both clocks at a moment: their states, and in how many hours since the beginning they are due. */
function shown(course: Course, hours: number) {
  const { firstAnswer, resolution } = clocksOf(course, at(hours))
  const due = (time: string) => (new Date(time).getTime() - start.getTime()) / 3_600_000
  return [firstAnswer.state, due(firstAnswer.dueAt), resolution.state, due(resolution.dueAt)]
}

const answered = answeredByUs(opened, false, at(2))
const asked = answeredByCustomer(answered, false, at(12))
const resolved = answeredByUs(asked, true, at(20))
const reopened = answeredByCustomer(resolved, false, at(70))

describe('the clocks of a ticket', () => {
  it.each<[string, Course, number, unknown[]]>([
    ['run from the moment it is opened', opened, 1, ['running', 4, 'running', 24]],
    ['are overdue one after the other', opened, 5, ['overdue', 4, 'running', 24]],
    ['are both overdue in the end', opened, 25, ['overdue', 4, 'overdue', 24]],
    ['stop for the first answer, and wait for the customer', answered, 30, ['met', 4, 'paused', 24]],
    ['remember a first answer that was late', answeredByUs(opened, false, at(5)), 6, ['missed', 4, 'paused', 24]],
    ['go on with what was left when the customer answers', asked, 13, ['met', 4, 'running', 34]],
    ['are met when it is resolved in time', resolved, 99, ['met', 4, 'met', 34]],
    ['are missed when it is not', answeredByUs(asked, true, at(35)), 99, ['met', 4, 'missed', 34]],
    ['go on when it was not resolved after all', reopened, 71, ['met', 4, 'running', 84]],
    ['are in time when it is settled while the customer has it', turn(answered, 'resolved', at(40)), 41, ['met', 4, 'met', 24]],
    ['need no answer when the customer settles it', answeredByCustomer(opened, true, at(1)), 90, ['met', 4, 'met', 24]],
    ['wait before the first answer, too', turn(turn(opened, 'waiting_for_customer', at(1)), 'waiting_for_us', at(11)), 12,
      ['running', 14, 'running', 34]],
    ['that were late before they were paused stay late', turn(opened, 'waiting_for_customer', at(5)), 6, ['overdue', 4, 'paused', 24]],
    ['are shorter once it is urgent', reprioritise(opened, 'urgent'), 0.5, ['running', 1, 'running', 8]],
    ['leave what has happened when the priority changes', reprioritise(answered, 'low'), 30, ['met', 4, 'paused', 168]],
    ['that we opened need no first answer', begin('normal', 'waiting_for_customer', start), 90, ['met', 24, 'paused', 72]],
  ])('%s', (_, course, hours, expected) => {
    expect(shown(course, hours)).toEqual(expected)
  })

  it('count how often it was resolved and was not', () => {
    expect([resolved.reopened, reopened.reopened, turn(reopened, 'closed', at(80)).reopened]).toEqual([0, 1, 1])
  })

  it('leave it new until we have answered, and ours after that', () => {
    expect(answeredByCustomer(opened, false, at(1)).status).toBe('new')
    expect([asked.status, reopened.status]).toEqual(['waiting_for_us', 'waiting_for_us'])
  })
})
