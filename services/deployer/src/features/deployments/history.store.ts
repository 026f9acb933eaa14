// Deployments as people look at them.
import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'

export type DeploymentRow = Awaited<ReturnType<typeof readDeploymentRows>>[number]
export type StepRow = Awaited<ReturnType<typeof readStepRows>>[number]

function deployments(db: Db) {
  return db.selectFrom('deployments')
    .innerJoin('stages', 'stages.id', 'deployments.stage_id').innerJoin('projects', 'projects.id', 'stages.project_id')
    .innerJoin('releases', 'releases.id', 'deployments.release_id')
    .leftJoin('releases as previous', 'previous.id', 'deployments.previous_release_id')
    .selectAll('deployments').select([
      'projects.id as projectId', 'projects.name as project', 'stages.name as stage',
      'releases.number', 'releases.repository', 'releases.digest', 'releases.tag', 'releases.retired_at as retiredAt',
      'previous.number as previousRelease',
      sql<string[]>`array(select by from approvals where deployment_id = deployments.id order by at)`.as('approvedBy'),
    ])
}

export async function readDeploymentRow(db: Db, id: string): Promise<DeploymentRow | undefined> {
  return deployments(db).where('deployments.id', '=', id).executeTakeFirst()
}

/** Newest first: ids grow with time. */
export async function readDeploymentRows(db: Db, stageId: string, { limit, before }: { limit: number, before: string | null }) {
  return deployments(db).where('deployments.stage_id', '=', stageId).$if(before !== null, query => query.where('deployments.id', '<',
    before))
    .orderBy('deployments.id', 'desc').limit(limit).execute()
}

export async function readStepRows(db: Db, deploymentId: string) {
  return db.selectFrom('deployment_steps').selectAll().where('deployment_id', '=', deploymentId).orderBy('position').execute()
}

export async function readLogLines(db: Db, deploymentId: string, { limit, after }: { limit: number, after: string }) {
  return db.selectFrom('deployment_log').select(['id', 'at', 'level', 'message'])
    .where('deployment_id', '=', deploymentId).where('id', '>', after).orderBy('id').limit(limit).execute()
}
