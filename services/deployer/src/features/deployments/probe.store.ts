import type { Db } from '../../database/index.ts'
import type { Health } from './ask-health.ts'

/** The last ones of an instance, oldest first. */
export async function readLastProbes(db: Db, deploymentId: string, instanceId: string, most: number): Promise<(Health & { at: Date })[]> {
  const rows = await db.selectFrom('probes').select(['at', 'ok', 'status', 'took_ms as tookMs', 'message', 'head'])
    .where('deployment_id', '=', deploymentId).where('instance_id', '=', instanceId).orderBy('id', 'desc').limit(most).execute()
  return rows.reverse()
}
