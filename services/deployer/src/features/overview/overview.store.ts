// Everything that runs, in as many queries however much that is.
import { sql } from 'kysely'
import type { DeploymentKind, DeploymentState, StepName } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'

export async function readProjects(db: Db) {
  return db.selectFrom('projects').select(['id', 'name', 'repository']).orderBy('name').execute()
}

export type StageRow = Awaited<ReturnType<typeof readStages>>[number]

export async function readStages(db: Db) {
  return db.selectFrom('stages').innerJoin('hosts', 'hosts.id', 'stages.host_id')
    .leftJoin('releases', 'releases.id', 'stages.live_release_id').leftJoin('stages as origin', 'origin.id', 'stages.of_stage_id')
    .select([
      'stages.id', 'stages.name', 'stages.of_tag as ofTag', 'stages.project_id as projectId',
      'stages.removed_at as removedAt', 'hosts.name as host',
      'releases.number', 'releases.digest', 'releases.tag', sql<string | null>`releases.configuration ->> 'hostName'`.as('hostName'),
      sql<Date | null>`(select max(ended_at) from deployments where stage_id = stages.id and release_id = stages.live_release_id
                           and state = 'succeeded')`.as('since'),
    ]).orderBy(eb => eb.fn.coalesce('origin.position', 'stages.position')).orderBy('origin.id', order => order.asc().nullsFirst())
    .orderBy('stages.name').execute()
}

export interface SeenRow {
  id: string
  stageId: string
  kind: DeploymentKind
  state: DeploymentState
  requestedBy: string
  requestedAt: Date
  endedAt: Date | null
  number: number
  digest: string
  tag: string | null
  step: StepName | null
  needed: number
  given: number
}

/** Of each stage all that have not ended, and the newest of those that have; newest first. */
export async function readSeen(db: Db): Promise<SeenRow[]> {
  const { rows } = await sql<SeenRow>`
    select d.id, d.stage_id as "stageId", d.kind, d.state, d.requested_by as "requestedBy", d.requested_at as "requestedAt",
           d.ended_at as "endedAt", r.number, r.digest, r.tag, d.approvals_needed as needed,
           (select count(*)::int from approvals where deployment_id = d.id) as given,
           (select name from deployment_steps where deployment_id = d.id and state = 'running' order by position limit 1) as step
      from stages s
      cross join lateral (
        select * from deployments where stage_id = s.id and state in ('waiting', 'queued', 'running', 'undoing')
        union all
        (select * from deployments where stage_id = s.id and state in ('succeeded', 'failed', 'cancelled')
          order by requested_at desc, id desc limit 1)
      ) d
      join releases r on r.id = d.release_id
     order by d.requested_at desc, d.id desc`.execute(db)
  return rows
}

/** Of each stage, its instances that requests are led to. */
export async function readInstanceCounts(db: Db) {
  return db.selectFrom('instances').where('in_route', '=', true).groupBy('stage_id').select([
    'stage_id as stageId', sql<number>`count(*)::int`.as('wanted'),
    sql<number>`count(*) filter (where status in ('running', 'restarted'))::int`.as('running'),
    sql<number>`count(*) filter (where status in ('crashed', 'out_of_memory', 'stopped', 'gone'))::int`.as('unwell'),
  ]).execute()
}
