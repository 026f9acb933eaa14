// What a month came to for a partner: from what was in force when, to lines and sums. Whole numbers only; no input or output here.
import type { PartnerStatement, StatementLine } from '@dezky/contracts'
import { shareOf as partOf } from '../subscriptions/index.ts'
import { shareOf } from './partner.ts'

/** What a customer brought in a month, in minor units, from one moment to another; null: until now. */
export interface Span { tenantId: string, begins: Date, ends: Date | null, mrr: number, currency: string }

/** What was agreed from a moment on. */
export interface Terms { recordedAt: Date, marginPct: number, startsOn: string | null, endsOn: string | null, active: boolean }

/** Days of the month count from 0. `through`: how many of them have come. */
export interface Month { month: string, first: Date, days: number, through: number }

type Totals = PartnerStatement['totals']
type Customer = Omit<PartnerStatement['customers'][number], 'tenant'> & { tenantId: string }

const dayMs = 86_400_000

/** The day on which it is now counts: it has begun. */
export function monthOf(month: string, now: Date): Month {
  const first = new Date(`${month}-01T00:00:00Z`)
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const begun = Math.floor((now.getTime() - first.getTime()) / dayMs) + 1
  return { month, first, days, through: Math.max(0, Math.min(days, begun)) }
}

/** What was under way at midnight is in it. */
export function closesAt({ first, days }: Pick<Month, 'first' | 'days'>): Date {
  return new Date(first.getTime() + days * dayMs + 3_600_000)
}

export function isoDay({ first }: Pick<Month, 'first'>, day: number): string {
  return new Date(first.getTime() + day * dayMs).toISOString().slice(0, 10)
}

/** Each customer's lines in the order of days; customers in the order of their spans. */
export function settle(month: Month, spans: readonly Span[], terms: readonly Terms[]): { customers: Customer[], totals: Totals } {
  const margins = marginsOf(month, terms)
  const byTenant = Map.groupBy(spans, ({ tenantId }) => tenantId)
  const customers = [...byTenant].flatMap(([tenantId, own]) => {
    const lines = joined(own.flatMap(span => piecesOf(month, span, margins))).map(piece => lineOf(month, piece))
    return lines.length > 0 ? [{ tenantId, lines, totals: totalsOf(lines) }] : []
  })
  return { customers, totals: totalsOf(customers.flatMap(({ lines }) => lines)) }
}

interface Piece { from: number, until: number, mrr: number, currency: string, marginPct: number }

/** The margin of each day. Of what was agreed in the course of one, the last counts: as with prices, it is the first day of the new. */
function marginsOf(month: Month, terms: readonly Terms[]): number[] {
  return Array.from({ length: month.days }, (_, day) => {
    const agreed = terms.findLast(({ recordedAt }) => dayOf(month, recordedAt) <= day)
    return agreed && holds(agreed, isoDay(month, day)) ? agreed.marginPct : 0
  })
}

function holds({ active, startsOn, endsOn }: Terms, day: string): boolean {
  return active && (startsOn === null || startsOn <= day) && (endsOn === null || day <= endsOn)
}

/** One for each row of days with the same margin. */
function piecesOf(month: Month, { begins, ends, mrr, currency }: Span, margins: readonly number[]): Piece[] {
  const [from, until] = [Math.max(0, dayOf(month, begins)), Math.min(month.through, ends ? dayOf(month, ends) : month.days)]
  const days = Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index)
  return joined(days.map(day => ({ from: day, until: day + 1, mrr, currency, marginPct: margins[day] ?? 0 })))
}

function joined(pieces: readonly Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((rows, piece) => {
    const last = rows.at(-1)
    if (!last || last.until !== piece.from || !isAlike(last, piece)) return [...rows, piece]
    return [...rows.slice(0, -1), { ...last, until: piece.until }]
  }, [])
}

function isAlike(a: Piece, b: Piece): boolean {
  return a.mrr === b.mrr && a.currency === b.currency && a.marginPct === b.marginPct
}

/** All parts of one price are cut at the same places of the month, so that however it is cut they make up the price. */
function lineOf(month: Month, { from, until, mrr, currency, marginPct }: Piece): StatementLine {
  const amount = partOf(mrr, until, month.days) - partOf(mrr, from, month.days)
  return {
    from: isoDay(month, from), to: isoDay(month, until - 1), days: until - from, marginPct,
    monthly: { amount: mrr, currency }, revenue: { amount, currency }, share: { amount: shareOf(amount, marginPct), currency },
  }
}

function totalsOf(lines: readonly StatementLine[]): Totals {
  const byCurrency = Map.groupBy(lines, ({ revenue }) => revenue.currency)
  return [...byCurrency].toSorted(([a], [b]) => a < b ? -1 : 1).map(([currency, own]) => ({
    revenue: { amount: own.reduce((sum, { revenue }) => sum + revenue.amount, 0), currency },
    share: { amount: own.reduce((sum, { share }) => sum + share.amount, 0), currency },
  }))
}

/** Days before the month are below 0. */
function dayOf({ first }: Month, at: Date): number {
  return Math.floor((at.getTime() - first.getTime()) / dayMs)
}
