// What a change costs in the middle of a period, by the day and to the minor unit. Whole numbers only.
import type { BillingInterval, Money } from '@dezky/contracts'
import type { UsablePlanVersion } from '../plans/index.ts'

/** What somebody pays for. */
export interface Terms { planVersion: UsablePlanVersion, seats: number, interval: BillingInterval }

/** The price of all seats for one interval. */
export function priceOf({ planVersion, seats, interval }: Terms): Money {
  return { amount: seats * planVersion.price[interval], currency: planVersion.price.currency }
}

/** The price of one seat for one interval. */
export function perSeatOf({ planVersion: { price }, interval }: Terms): Money {
  return { amount: price[interval], currency: price.currency }
}

/** What terms bring in a month: a twelfth of a yearly price, halves to the even number, as the database reckons it. */
export function monthlyOf(terms: Terms): Money {
  const { amount, currency } = priceOf(terms)
  return { amount: terms.interval === 'month' ? amount : shareOf(amount, 1, 12), currency }
}

/**
 * The part of a price, in minor units, that falls on `days` of a period of `of` days; halves go to the even number. All parts of one price
 * are cut at the same places, so what is given back for the days that are left and what is kept for those that are over make up the price.
 */
export function shareOf(price: number, days: number, of: number): number {
  const product = price * days
  const rest = product % of
  const whole = (product - rest) / of
  const goesUp = rest * 2 > of || (rest * 2 === of && whole % 2 === 1)
  return goesUp ? whole + 1 : whole
}

export interface Line {
  kind: 'credit' | 'charge'
  terms: Terms
  /** Of how many days of the period; the day of the change is the first of the new terms. */
  days: number
  of: number
  amount: number
}

/** Gives back what is left of the old terms, and charges the same days on the new ones. */
export function prorate(from: Terms, to: Terms, { days, of }: { days: number, of: number }): Line[] {
  return [lineOf('credit', from, days, of), lineOf('charge', to, days, of)]
}

/** Charges less credits. */
export function dueOf(lines: Line[]): number {
  return lines.reduce((sum, { kind, amount }) => kind === 'charge' ? sum + amount : sum - amount, 0)
}

export function lineOf(kind: Line['kind'], terms: Terms, days: number, of: number): Line {
  return { kind, terms, days, of, amount: shareOf(priceOf(terms).amount, days, of) }
}
