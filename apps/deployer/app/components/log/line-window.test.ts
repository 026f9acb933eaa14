import { describe, expect, it } from 'vitest'
import { lineHeight, linesInSight } from './line-window.ts'

const [many, height] = [100_000, 440]

describe('a long log', () => {
  it.each([[0], [12_345], [many * lineHeight - height]])('has few lines in the page, scrolled to %i, and those in sight among them', (top) => {
    const { first, end } = linesInSight(many, { top, height })
    expect(end - first).toBeLessThan(120)
    expect(first).toBeLessThanOrEqual(Math.floor(top / lineHeight))
    expect(end).toBeGreaterThanOrEqual(Math.min(many, Math.ceil((top + height) / lineHeight)))
  })

  it.each([[0], [7], [many]])('is as high as all of its %i lines', (count) => {
    const { first, end, above, below } = linesInSight(count, { top: 400, height })
    expect(above + (end - first) * lineHeight + below).toBe(count * lineHeight)
  })

  it('that became short while it was scrolled far down shows its last lines', () => {
    expect(linesInSight(3, { top: 90_000, height })).toMatchObject({ end: 3 })
  })
})
