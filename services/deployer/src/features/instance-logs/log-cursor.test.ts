import fc from 'fast-check'
import { expect, it } from 'vitest'
import { askFrom, createCounter, decodePlace, encodePlace, isAfter, type Place } from './log-cursor.ts'

function placesOf(times: number[]): Place[] {
  const placeOf = createCounter()
  return times.map(time => placeOf(new Date(time)))
}

it('counts lines of the same time, and those of the other stream that come behind', () => {
  expect(placesOf([5_000, 5_000, 5_003, 5_001, 5_003, 5_004]).map(encodePlace))
    .toEqual(['5000.1', '5000.2', '5003.1', '5003.2', '5003.3', '5004.1'])
})

/** As two streams write: each in order, neither more than a second behind the other. */
const written = fc.array(fc.record({ gap: fc.integer({ min: 0, max: 700 }), behind: fc.integer({ min: 0, max: 999 }) }), { maxLength: 40 })
  .map((steps) => {
    let at = 10_000
    return steps.map(({ gap, behind }) => (at += gap > 350 ? gap : 0) - (behind > 700 ? behind : 0))
  })

it('gives a line the same place wherever one begins to read, and who goes on from there has the rest once', () => {
  fc.assert(fc.property(written, fc.nat(), (times, pick) => {
    const all = placesOf(times)
    const last = all[pick % Math.max(1, all.length)]
    if (!last) return
    const read = times.filter(time => time >= askFrom(last).getTime())
    const rest = placesOf(read).filter(place => isAfter(place, decodePlace(encodePlace(last))))
    expect(rest).toEqual(all.slice(all.lastIndexOf(last) + 1))
  }))
})
