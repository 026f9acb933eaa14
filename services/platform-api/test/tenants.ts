// Tenants for tests: what to ask for, and one that is ready with its administrator.
import { expect, vi } from 'vitest'
import type { CreateTenant, Tenant } from '@dezky/contracts'
import type { Caller, Someone, TestApi } from './test-api.ts'

/** An order for a tenant, with an administrator called Anna. */
export function newTenant(slug: string, wish: Partial<CreateTenant> = {}): CreateTenant {
  return { slug, name: `The ${slug} company`, plan: 'business', administrator: anna(slug), ...wish }
}

export async function createTenant(caller: Caller, slug: string, wish: Partial<CreateTenant> = {}): Promise<Tenant> {
  const { body } = await caller.post<Tenant>('/v1/tenants', newTenant(slug, wish))
  return body
}

export async function createActiveTenant(caller: Caller, slug: string): Promise<Tenant> {
  await createTenant(caller, slug)
  return untilActive(caller, slug)
}

export async function untilActive(caller: Caller, slug: string): Promise<Tenant> {
  return vi.waitFor(async () => {
    const tenant = await readTenant(caller, slug)
    expect(tenant.status).toBe('active')
    return tenant
  }, { timeout: 15_000 })
}

export async function readTenant(caller: Caller, slug: string): Promise<Tenant> {
  return (await caller.get<Tenant>(`/v1/tenants/${slug}`)).body
}

/** Anna of a tenant that is active, with the name its directory gave her. */
export async function administratorOf({ directory }: TestApi, { id, slug }: Tenant): Promise<Someone> {
  const group = await directory.observeGroup(id)
  return { ...anna(slug), subject: group?.members[0]?.externalId ?? '', audience: 'dezky-portal' }
}

function anna(slug: string): CreateTenant['administrator'] {
  return { name: 'Anna Holm', email: `anna@${slug}.example` }
}
