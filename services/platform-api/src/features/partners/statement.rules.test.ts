import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closesAt, monthOf, settle, type Span, type Terms } from './statement.ts'

const month = monthOf('2026-10', new Date('2026-11-05T00:00:00Z'))
const at = (day: string) => new Date(`2026-${day}T09:00:00Z`)
const span = (begins: string, ends: string | null, mrr = 3100, tenantId = 't'): Span =>
  ({ tenantId, begins: at(begins), ends: ends === null ? null : at(ends), mrr, currency: 'EUR' })
const terms = (recorded: string, marginPct: number, more: Partial<Terms> = {}): Terms =>
  ({ recordedAt: at(recorded), marginPct, startsOn: null, endsOn: null, active: true, ...more })
const linesOf = (spans: Span[], agreed: Terms[]) => settle(month, spans, agreed).customers.flatMap(({ lines }) => lines)
  .map(({ from, to, days, revenue, marginPct, share }) => [from.slice(8), to.slice(8), days, revenue.amount, marginPct, share.amount])

describe('a month', () => {
  it('knows its days, those that have come, and when it closes', () => {
    expect(month).toMatchObject({ days: 31, through: 31 })
    expect(monthOf('2028-02', new Date('2028-02-10T23:59:59Z'))).toMatchObject({ days: 29, through: 10 })
    expect(monthOf('2027-01', new Date('2026-12-31T23:59:59Z')).through).toBe(0)
    expect(closesAt(month).toISOString()).toBe('2026-11-01T01:00:00.000Z')
  })
})

describe('a statement', () => {
  it.each<[string, Span[], Terms[], unknown[]]>([
    ['of a whole month', [span('09-01', null)], [terms('01-01', 20)], [['01', '31', 31, 3100, 20, 620]]],
    ['with a change of price on the 11th, whose day is the first of the new', [span('09-01', '10-11'), span('10-11', null, 6200)],
      [terms('01-01', 20)], [['01', '10', 10, 1000, 20, 200], ['11', '31', 21, 4200, 20, 840]]],
    ['with a change that changes nothing of it', [span('09-01', '10-11'), span('10-11', null)], [terms('01-01', 20)],
      [['01', '31', 31, 3100, 20, 620]]],
    ['with another margin from the 16th on', [span('09-01', null)], [terms('01-01', 20), terms('10-16', 30)],
      [['01', '15', 15, 1500, 20, 300], ['16', '31', 16, 1600, 30, 480]]],
    ['of a customer who came and left on one day', [span('10-05', '10-05')], [terms('01-01', 20)], []],
    ['of a customer who came on the 31st', [span('10-31', null)], [terms('01-01', 20)], [['31', '31', 1, 100, 20, 20]]],
    ['with days before and after the contract', [span('09-01', null)],
      [terms('01-01', 20, { startsOn: '2026-10-02', endsOn: '2026-10-03' })],
      [['01', '01', 1, 100, 0, 0], ['02', '03', 2, 200, 20, 40], ['04', '31', 28, 2800, 0, 0]]],
    ['after the contract was ended', [span('09-01', null)], [terms('01-01', 20), terms('10-31', 20, { active: false })],
      [['01', '30', 30, 3000, 20, 600], ['31', '31', 1, 100, 0, 0]]],
    ['before anything was agreed', [span('09-01', null)], [], [['01', '31', 31, 3100, 0, 0]]],
  ])('%s', (_, spans, agreed, expected) => {
    expect(linesOf(spans, agreed)).toEqual(expected)
  })

  it('of a month that is not over ends today', () => {
    const open = monthOf('2026-10', at('10-04'))
    expect(settle(open, [span('09-01', null)], []).totals[0]?.revenue.amount).toBe(400)
  })
})

describe('whatever happened', () => {
  const moment = fc.integer({ min: 0, max: 40 * 24 - 1 }).map(hour => new Date(Date.UTC(2026, 8, 28, hour)))
  const price = fc.integer({ min: 1, max: 10_000_000 })
  const margin = fc.integer({ min: 0, max: 10_000 }).map(hundredths => hundredths / 100)
  /** One customer's history: prices in a row, from moments in order. */
  const history = fc.array(fc.tuple(moment, price), { minLength: 1, maxLength: 8 }).map(rows => rows.toSorted(([a], [b]) => +a - +b))
  const spansOf = (rows: [Date, number][], tenantId: string): Span[] => rows.map(([begins, mrr], index) =>
    ({ tenantId, begins, ends: rows[index + 1]?.[0] ?? null, mrr, currency: 'EUR' }))
  const agreements = fc.array(fc.tuple(moment, margin), { maxLength: 5 })
    .map(rows => rows.toSorted(([a], [b]) => +a - +b).map(([recordedAt, marginPct]): Terms =>
      ({ recordedAt, marginPct, startsOn: null, endsOn: null, active: true })))

  it('the lines add up to the customers, and the customers to the total', () => {
    fc.assert(fc.property(fc.array(history, { maxLength: 5 }), agreements, (histories, agreed) => {
      const { customers, totals } = settle(month, histories.flatMap((rows, index) => spansOf(rows, `t${index}`)), agreed)
      const sum = (of: { revenue: { amount: number }, share: { amount: number } }[]) =>
        of.reduce((so, { revenue, share }) => [(so[0] ?? 0) + revenue.amount, (so[1] ?? 0) + share.amount], [0, 0])
      for (const customer of customers) expect(sum(customer.totals)).toEqual(sum(customer.lines))
      expect(sum(totals)).toEqual(sum(customers.flatMap(({ totals }) => totals)))
      expect(sum(totals)).toEqual(sum(customers.flatMap(({ lines }) => lines)))
    }))
  })

  it('no day is counted twice, none that was paid for is missing, and nobody gets more than there is', () => {
    fc.assert(fc.property(history, agreements, (rows, agreed) => {
      const lines = settle(month, spansOf(rows, 't'), agreed).customers.flatMap(({ lines }) => lines)
      const first = Math.max(0, Math.floor(((rows[0]?.[0].getTime() ?? 0) - month.first.getTime()) / 86_400_000))
      expect(lines.reduce((days, line) => days + line.days, 0)).toBe(Math.max(0, 31 - first))
      expect(lines.map(({ from }) => from)).toEqual(lines.map(({ from }) => from).toSorted())
      for (const { revenue, share, monthly } of lines) {
        expect(share.amount).toBeGreaterThanOrEqual(0)
        expect(share.amount).toBeLessThanOrEqual(revenue.amount)
        expect(revenue.amount).toBeLessThanOrEqual(monthly.amount)
      }
    }))
  })

  it('a price that stays comes to itself, however often the margin and the partner change', () => {
    fc.assert(fc.property(price, fc.array(moment, { maxLength: 6 }), agreements, (mrr, cuts, agreed) => {
      const begins = [new Date(Date.UTC(2026, 8, 1)), ...cuts.toSorted((a, b) => +a - +b)]
      const spans = begins.map((from, index): Span => ({ tenantId: 't', begins: from, ends: begins[index + 1] ?? null, mrr, currency: 'EUR' }))
      const [odd, even] = [1, 0].map(rest => spans.filter((_, index) => index % 2 === rest))
      const of = (own: Span[] = []) => settle(month, own, agreed).totals[0]?.revenue.amount ?? 0
      expect(of(odd) + of(even)).toBe(mrr)
      expect(of(spans)).toBe(mrr)
    }))
  })

  it('what is agreed, and what happens, after a month changes nothing in it', () => {
    fc.assert(fc.property(history, agreements, price, margin, (rows, agreed, mrr, marginPct) => {
      const spans = spansOf(rows, 't')
      const later = new Date('2026-11-08T00:00:00Z')
      const last = spans.at(-1)
      if (!last) return
      const changed = [...spans.slice(0, -1), { ...last, ends: later }, { ...last, begins: later, ends: null, mrr }]
      const more = [...agreed, { recordedAt: later, marginPct, startsOn: null, endsOn: null, active: true }]
      expect(settle(month, changed, more)).toEqual(settle(month, spans, agreed))
    }))
  })
})
