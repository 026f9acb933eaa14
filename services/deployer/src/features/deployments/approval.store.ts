import type { Db } from '../../database/index.ts'

export async function readApprovers(db: Db, deploymentId: string): Promise<string[]> {
  const rows = await db.selectFrom('approvals').select('by').where('deployment_id', '=', deploymentId).orderBy('at').execute()
  return rows.map(({ by }) => by)
}

/** False when they have approved it before. */
export async function insertApproval(db: Db, approval: { deployment_id: string, by: string, at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('approvals').values(approval)
    .onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Held until the transaction ends, so that two who approve at once are counted one after the other. */
export async function lockWaiting(db: Db, id: string) {
  return db.selectFrom('deployments').select(['id', 'stage_id as stageId', 'release_id as releaseId', 'state',
    'requested_by as requestedBy',
    'approvals_needed as needed']).where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function setQueued(db: Db, id: string): Promise<void> {
  await db.updateTable('deployments').set({ state: 'queued' }).where('id', '=', id).execute()
}
