import type { EventType } from '@dezky/contracts'
import { trendsOf } from '../components/overview/trend'

const types: EventType[] = ['subscription.started', 'subscription.changed', 'subscription.canceled', 'tenant.deleted', 'tenant.restored']

/** A year of recurring revenue, a line for each currency; the one that brings in most comes first. */
export function useRevenueTrend() {
  const revenue = useLoad(async request =>
    trendsOf((await request(api => api.GET('/v1/revenue', { params: { query: { by: 'month', months: 12 } } }))).items))
  useNews(types, revenue.refresh, { pauseMs: 5000 })
  return revenue
}
