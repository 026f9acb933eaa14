// x:Domain, as much of it as we look at.
import { z } from 'zod'
import { MailRejected } from '../../errors.ts'
import { domainMark } from './marker.ts'
import type { Registry } from './registry.ts'

const domain = z.object({
  id: z.string(), name: z.string(), description: z.string().nullish(), isEnabled: z.boolean(), allowRelaying: z.boolean(),
})
export type DomainObject = z.infer<typeof domain>

/** Not `dnsZoneFile`: the server builds it anew each time. */
const properties = ['id', 'name', 'description', 'isEnabled', 'allowRelaying']

export async function domainNamed(registry: Registry, name: string): Promise<DomainObject | null> {
  const found = await registry.find('x:Domain', { name }, domain, properties)
  return found.find(candidate => candidate.name.toLowerCase() === name) ?? null
}

export async function ourDomain(registry: Registry, { tenantId, name }: { tenantId: string, name: string }): Promise<DomainObject | null> {
  const found = await domainNamed(registry, name)
  return found?.description === domainMark(tenantId) ? found : null
}

export async function requireDomain(registry: Registry, ref: { tenantId: string, name: string }): Promise<DomainObject> {
  const found = await ourDomain(registry, ref)
  if (!found) throw new MailRejected(`There is no mail domain ${ref.name} of this tenant.`)
  return found
}

/** Of a tenant's domains. */
export async function namesOf(registry: Registry, ids: string[]): Promise<Map<string, string>> {
  const found = await registry.get('x:Domain', [...new Set(ids)], domain, properties)
  return new Map(found.map(({ id, name }) => [id, name]))
}
