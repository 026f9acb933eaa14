import type { Revenue, RevenueQuery } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import type { RevenueRow } from './revenue.store.ts'
import { revenueBy, revenueByMonth } from './revenue.store.ts'

export async function getRevenue(db: Readable, { by, months }: RevenueQuery): Promise<Revenue[]> {
  const rows = by === 'month' ? await revenueByMonth(db, months) : await revenueBy(db, by)
  return rows.map(toRevenue)
}

function toRevenue({ amount, currency, ...group }: RevenueRow): Revenue {
  return { ...group, recurring: { amount: Number(amount), currency } }
}
