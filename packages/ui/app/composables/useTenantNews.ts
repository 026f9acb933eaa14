import type { EventType } from '@dezky/contracts'

/** Calls `read` soon after something happened to this tenant, as `useNews` does. */
export function useTenantNews(slug: string, types: EventType[], read: () => Promise<unknown>) {
  useNews(types, read, { concerns: data => data.slug === slug })
}
