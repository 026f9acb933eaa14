import { expect, it } from 'vitest'
import type { Freeze } from '@dezky/contracts/deployer'
import { freezeAt } from './freezes.ts'

const nights: Freeze = { kind: 'weekly', reason: 'nights', days: ['fri'], from: '22:00', until: '06:00', timeZone: 'Europe/Copenhagen' }
const office: Freeze = { kind: 'weekly', reason: 'office', days: ['mon', 'tue'], from: '08:00', until: '17:30', timeZone: 'UTC' }
const holidays: Freeze = { kind: 'once', reason: 'holidays', from: '2026-12-23T12:00:00Z', until: '2027-01-02T08:00:00Z' }
const always: Freeze = { kind: 'weekly', reason: 'always', days: ['wed'], from: '00:00', until: '00:00', timeZone: 'UTC' }
const hour = 3_600_000

// In November Copenhagen is an hour ahead of UTC. The 27th is a Friday.
it.each<[string, Freeze[], string, [string, number] | null]>([
  ['none there is', [], '2026-11-27T12:00:00Z', null],
  ['before a night', [nights], '2026-11-27T20:59:59Z', null],
  ['as a night begins', [nights], '2026-11-27T21:00:00Z', ['nights', 8 * hour]],
  ['after midnight, which is Saturday', [nights], '2026-11-28T04:30:00Z', ['nights', hour / 2]],
  ['as it ends', [nights], '2026-11-28T05:00:00Z', null],
  ['a night that began on another day', [nights], '2026-11-27T04:00:00Z', null],
  ['at the office', [office], '2026-11-23T17:29:30Z', ['office', 30_000]],
  ['after hours', [office], '2026-11-23T17:30:00Z', null],
  ['on a day off', [office], '2026-11-25T12:00:00Z', null],
  ['all day', [always], '2026-11-25T18:00:00Z', ['always', 6 * hour]],
  ['before holidays', [holidays], '2026-12-23T11:59:59Z', null],
  ['in them', [holidays], '2027-01-02T07:00:00Z', ['holidays', hour]],
  ['after them', [holidays], '2027-01-02T08:00:00Z', null],
  ['in two, until both have ended', [office, { ...holidays, from: '2026-11-23T08:00:00Z', until: '2026-11-23T20:00:00Z' }],
    '2026-11-23T16:00:00Z', ['holidays', 4 * hour]],
])('is told %s', (_, freezes, now, expected) => {
  expect(freezeAt(freezes, new Date(now))).toEqual(expected && { reason: expected[0], endsInMs: expected[1] })
})
