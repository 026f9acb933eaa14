// Tenants as journeys need them: there, and working.
import { expect, vi } from 'vitest'
import type { HttpSession } from './http-session.ts'

interface NewTenant {
  slug: string
  name: string
  plan: string
  administrator: { name: string, email: string }
}

/** Done when its people can come in. */
export async function createTenant(operator: HttpSession, tenant: NewTenant): Promise<void> {
  const { name, email } = tenant.administrator
  await operator.request('POST', '/api/v1/tenants', { ...tenant, administrator: { name, email } })
  await vi.waitFor(async () => expect(await statusOf(operator, tenant.slug)).toBe('active'), { timeout: 30_000, interval: 200 })
}

export async function statusOf(operator: HttpSession, slug: string): Promise<string> {
  return (await operator.request<{ status: string }>('GET', `/api/v1/tenants/${slug}`)).status
}
