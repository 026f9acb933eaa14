// From the answer to "create" until the tenant is active, through the built-in identity service.
import type { Bar } from '../bar.ts'
import { percentile } from '../bar.ts'
import { openCloud } from '../cloud.ts'

const tenants = 60

export const tenantReady: Bar = {
  name: 'tenant-ready', title: `create → active, p95 of ${tenants}`, limit: 1000, better: 'lower', unit: 'ms',
  async measure() {
    await using cloud = await openCloud()
    const times: number[] = []
    for (let number = 0; number < tenants; number++) times.push(await timeToActive(cloud, `bench-${number}`))
    return percentile(times, 0.95)
  },
}

async function timeToActive(cloud: Awaited<ReturnType<typeof openCloud>>, slug: string): Promise<number> {
  const wish = { slug, name: slug, plan: 'starter', administrator: { name: 'Bea', email: `bea@${slug}.example` } }
  const start = performance.now()
  await cloud.request('POST', '/api/v1/tenants', wish)
  while ((await cloud.request<{ activatedAt: string | null }>('GET', `/api/v1/tenants/${slug}`)).activatedAt === null);
  return performance.now() - start
}
