// The life of a tenant, step by step: what is asked of the platform, and what the tenant is then.
import type { Tenant } from '@dezky/contracts'
import { createTenant, readTenant } from '../tenants.ts'
import type { Cloud } from './cloud.ts'
import { proveDomain } from './cloud.ts'

export interface Scene { id: string, slug: string }
export interface Phase { name: string, status: Tenant['status'], act(cloud: Cloud, scene: Scene): Promise<unknown> }

export const phases: Phase[] = [
  {
    name: 'create', status: 'active',
    async act(cloud, scene) {
      scene.id = (await createTenant(cloud.olga, scene.slug)).id
      await proveDomain(cloud, scene.id, `${scene.slug}.example`)
    },
  },
  {
    name: 'change', status: 'active',
    async act({ olga }, { slug }) {
      await olga.patch(`/v1/tenants/${slug}`, { name: `${slug} A/S` }, (await readTenant(olga, slug)).version)
      await olga.put(`/v1/tenants/${slug}/entitlements/storage/override`, { value: 5_000_000, note: 'For a test' })
      await olga.post(`/v1/tenants/${slug}/members`, { name: 'Bo Lind', email: `bo@${slug}.example`, role: 'member' })
    },
  },
  { name: 'suspend', status: 'suspended', act: ({ olga }, { slug }) => olga.post(`/v1/tenants/${slug}/suspend`, { reason: 'billing' }) },
  { name: 'resume', status: 'active', act: ({ olga }, { slug }) => olga.post(`/v1/tenants/${slug}/resume`) },
  { name: 'delete', status: 'deleted', act: ({ olga }, { slug }) => olga.delete(`/v1/tenants/${slug}`, { slug }) },
  {
    name: 'purge', status: 'purged',
    async act({ olga, db }, { slug }) {
      await db.query('update tenants set purge_after = now() where slug = $1', [slug])
      await olga.post(`/v1/tenants/${slug}/purge`)
    },
  },
]
