import { describe, expect, it } from 'vitest'
import type { Afterlife, Departure, RemoveMember } from '@dezky/contracts'
import type { Decision, Situation } from './departure.ts'
import { decide, decideAnew } from './departure.ts'

const heir = { personId: 'eva', hasSignedIn: true, hasMailbox: true }
const calm: Situation = { now: new Date('2026-03-01T00:00:00Z'), keepDays: 30, leaverId: 'bo', address: 'bo@acme.example', heir: null }
const [day1, day30, day90] = ['2026-03-02', '2026-03-31', '2026-05-30'].map(day => new Date(`${day}T00:00:00Z`))
const kept = { do: 'keep', until: day30 }
const toEva: Afterlife = { do: 'hand_over', to: '0190a000-0000-7000-8000-000000000001' }

describe('what somebody leaves behind', () => {
  it.each<[string, RemoveMember, Partial<Situation>, object | string]>([
    ['kept, when nobody says', {}, {}, { mail: kept, files: kept }],
    ['kept as long as is said', { mail: { do: 'keep', days: 90 }, files: { do: 'keep', days: 1 } }, {},
      { mail: { do: 'keep', until: day90 }, files: { do: 'keep', until: day1 } }],
    ['each by itself', { mail: { do: 'erase' } }, {}, { mail: { do: 'erase' }, files: kept }],
    ['handed over', { mail: { ...toEva, days: 90 } }, { heir }, { mail: { do: 'hand_over', until: day90, heirId: 'eva' }, files: kept }],
    ['handed over, and kept as long as usual', { mail: toEva }, { heir }, { mail: { do: 'hand_over', until: day30, heirId: 'eva' } }],
    ['to nobody we know', { mail: toEva }, {}, 'heir_unfit'],
    ['to themselves', { mail: toEva }, { heir: { ...heir, personId: 'bo' } }, 'heir_unfit'],
    ['to somebody who never came', { mail: toEva }, { heir: { ...heir, hasSignedIn: false } }, 'heir_unfit'],
    ['to somebody without a mailbox', { mail: toEva }, { heir: { ...heir, hasMailbox: false } }, 'mail_not_transferable'],
    ['without a mailbox to hand over', { mail: toEva }, { heir, address: null }, 'mail_not_transferable'],
    ['files handed over', { files: toEva }, { heir }, 'files_not_transferable'],
  ])('%s', (_, wish, situation, expected) => {
    const decided = decide(wish, { ...calm, ...situation })
    if (typeof expected === 'string') expect(decided).toBe(expected)
    else expect(decided).toMatchObject(expected)
  })
})

describe('what was decided', () => {
  const decision: Decision = { mail: { do: 'keep', until: day1! }, files: { do: 'erase' } }
  const shown = (mail: string, files: string) => ({ mail: { state: mail }, files: { state: files } } as Departure)

  it.each<[string, RemoveMember, Departure, object | string]>([
    ['is changed in part', { mail: { do: 'keep', days: 90 } }, shown('kept', 'gone'),
      { mail: { do: 'keep', until: day90 }, files: { do: 'erase' } }],
    ['is ended', { mail: { do: 'erase' } }, shown('kept', 'kept'), { mail: { do: 'erase' } }],
    ['is ended twice', { mail: { do: 'erase' }, files: { do: 'erase' } }, shown('erasing', 'gone'), { mail: { do: 'erase' } }],
    ['is too late to be kept', { files: { do: 'keep' } }, shown('kept', 'erasing'), 'already_erased'],
    ['is too late to be handed over', { mail: toEva }, shown('gone', 'kept'), 'already_erased'],
  ])('%s', (_, wish, before, expected) => {
    const decided = decideAnew(wish, { shown: before, decision }, { ...calm, heir })
    if (typeof expected === 'string') expect(decided).toBe(expected)
    else expect(decided).toMatchObject(expected)
  })
})
