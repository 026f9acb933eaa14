import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'
import type { Standing } from './upstream.ts'

export async function upstreamChanged(trx: Scoped, upstream: Standing): Promise<void> {
  const { name, configured, product, version, twin, reachable, credentialsValid } = upstream
  const data = { name, configured, product, version, twin, reachable, credentialsValid }
  await tell(trx, 'upstream.changed', { tenantId: null, subject: `upstream:${name}`, data })
}
