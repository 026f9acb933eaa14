// The verbs on domains.
import { z } from 'zod'
import { recordsFrom } from '../../dns-record.ts'
import { MailConflict } from '../../errors.ts'
import type { DomainRef, Mail } from '../../mail.ts'
import { domainNamed, ourDomain, requireDomain } from './domain-objects.ts'
import { domainMark } from './marker.ts'
import { refusalOf, type Registry } from './registry.ts'
import { removeDomain } from './remove-domain.ts'

type Domains = Pick<Mail, 'ensureDomain' | 'observeDomain' | 'setDomainEnabled' | 'setRelaying' | 'dnsRecords' | 'removeDomain'>

const signature = z.object({ '@type': z.string(), stage: z.string() })
const zone = z.object({ dnsZoneFile: z.string() })

export function domainVerbs(registry: Registry): Domains {
  return {
    ensureDomain: domain => ensureDomain(registry, domain),
    async observeDomain(ref) {
      const domain = await ourDomain(registry, ref)
      if (!domain) return null
      const { id, isEnabled: enabled, allowRelaying: relaying } = domain
      return { externalId: id, enabled, relaying, signing: await isSigning(registry, id) ? 'ready' : 'pending' }
    },
    async setDomainEnabled(ref, enabled) {
      const domain = await requireDomain(registry, ref)
      if (domain.isEnabled !== enabled) await patch(registry, domain.id, { isEnabled: enabled })
    },
    async setRelaying(ref, relaying) {
      const domain = await requireDomain(registry, ref)
      if (domain.allowRelaying !== relaying) await patch(registry, domain.id, { allowRelaying: relaying })
    },
    async dnsRecords(ref, policy) {
      const { name } = await requireDomain(registry, ref)
      const found = await registry.find('x:Domain', { name }, zone, ['dnsZoneFile'])
      return recordsFrom(found.map(({ dnsZoneFile }) => dnsZoneFile).join('\n'), name, policy)
    },
    removeDomain: ref => removeDomain(registry, ref),
  }
}

async function ensureDomain(registry: Registry, { tenantId, name }: DomainRef): Promise<{ externalId: string }> {
  const found = await domainNamed(registry, name) ?? await create(registry, { tenantId, name })
  if (found.description !== domainMark(tenantId)) throw new MailConflict(`The mail domain ${name} belongs to something else.`)
  return { externalId: found.id }
}

async function create(registry: Registry, { tenantId, name }: DomainRef): Promise<{ id: string, description?: string | null }> {
  const description = domainMark(tenantId)
  const created = await registry.create('x:Domain', {
    name, description, aliases: {}, certificateManagement: { '@type': 'Manual' }, dkimManagement: { '@type': 'Automatic' },
    dnsManagement: { '@type': 'Manual' }, subAddressing: { '@type': 'Enabled' },
  })
  if (!('failure' in created)) return { ...created, description }
  if (created.failure.type !== 'primaryKeyViolation') throw refusalOf(`the mail domain ${name}`, created.failure)
  // Made by another of us a moment ago; or the name is an alias of some domain.
  return await domainNamed(registry, name) ?? { id: created.failure.objectId?.id ?? '', description: null }
}

/** Large receivers verify RSA only, so Ed25519 alone is not enough. */
async function isSigning(registry: Registry, domainId: string): Promise<boolean> {
  const keys = await registry.find('x:DkimSignature', { domainId }, signature)
  const active = keys.filter(({ stage }) => stage === 'active').map(key => key['@type'])
  return ['Ed25519', 'Rsa'].every(algorithm => active.some(type => type.includes(algorithm)))
}

async function patch(registry: Registry, id: string, change: Record<string, unknown>): Promise<void> {
  const failure = await registry.update('x:Domain', id, change)
  if (failure) throw refusalOf('a change of a mail domain', failure)
}
