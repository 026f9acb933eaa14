import type { Db } from '../../database/index.ts'
import type { Health } from './ask-health.ts'

export interface Probe extends Health { deploymentId: string, instanceId: string, at: Date }

export async function insertProbe(db: Db, { deploymentId, instanceId, at, ok, status, tookMs, message, head }: Probe): Promise<void> {
  await db.insertInto('probes').values({
    deployment_id: deploymentId, instance_id: instanceId, at, ok, status, took_ms: tookMs, message,
    head: head?.replaceAll('\0', '') ?? null,
  }).execute()
}

/** The last ones of an instance, oldest first. */
export async function readLastProbes(db: Db, deploymentId: string, instanceId: string, most: number): Promise<(Health & { at: Date })[]> {
  const rows = await db.selectFrom('probes').select(['at', 'ok', 'status', 'took_ms as tookMs', 'message', 'head'])
    .where('deployment_id', '=', deploymentId).where('instance_id', '=', instanceId).orderBy('id', 'desc').limit(most).execute()
  return rows.reverse()
}
