// Whatever a deployment says, in one order. Whoever says something holds the deployment's row until it is committed, so that numbers come
// to light in their order, though API and loop and several probes may speak at once: who has read one number has missed none below it.
import { sql } from 'kysely'
import type { DeploymentState } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'
import type { Health } from './ask-health.ts'
import type { Step } from './deployment.ts'

/** `data` has the time in `at`. */
export interface Told { cursor: string, type: 'log' | 'step' | 'state' | 'probe', data: { at: string } & Record<string, unknown> }

export interface LogLine { at: Date, level: 'info' | 'warn' | 'error', message: string }

export async function insertLogLine(db: Db, deploymentId: string, { at, level, message }: LogLine): Promise<void> {
  await sql`
    insert into deployment_log (deployment_id, at, level, message)
    select id, ${at}::timestamptz, ${level}, ${message} from ${held(deploymentId)}`.execute(db)
}

export async function insertTurn(db: Db, deploymentId: string, state: DeploymentState, step?: Step): Promise<void> {
  const told = step ? JSON.stringify({ position: step.position, name: step.name, argument: step.argument, state: step.state }) : null
  await sql`
    insert into deployment_turns (deployment_id, state, step)
    select id, ${state}, ${told}::jsonb from ${held(deploymentId)}`.execute(db)
}

export interface Probe extends Health { deploymentId: string, instanceId: string, at: Date }

export async function insertProbe(db: Db, { deploymentId, instanceId, at, ok, status, tookMs, message, head }: Probe): Promise<void> {
  await sql`
    insert into probes (deployment_id, instance_id, at, ok, status, took_ms, message, head)
    select id, ${instanceId}::uuid, ${at}::timestamptz, ${ok}::boolean, ${status}::integer, ${tookMs}::integer, ${message},
           ${head?.replaceAll('\0', '') ?? null}
      from ${held(deploymentId)}`.execute(db)
}

/** A default of the target is taken for each row that this gives, which is once the lock is held. */
function held(deploymentId: string) {
  return sql`(select id from deployments where id = ${deploymentId} for no key update) as held`
}

/** One statement, therefore one snapshot of all three. */
export async function readTold(db: Db, deploymentId: string, { after, limit }: { after: string, limit: number }): Promise<Told[]> {
  const wanted = sql`deployment_id = ${deploymentId} and id > ${after}::bigint`
  const { rows } = await sql<{ id: string, type: Told['type'], at: Date, data: object }>`
    select id, 'log' as type, at, jsonb_build_object('level', level, 'message', message) as data from deployment_log where ${wanted}
    union all
    select id, case when step is null then 'state' else 'step' end, at,
           jsonb_build_object('state', state) || case when step is null then '{}' else jsonb_build_object('step', step) end
      from deployment_turns where ${wanted}
    union all
    select id, 'probe', at, jsonb_build_object('instanceId', instance_id, 'ok', ok, 'status', status, 'tookMs', took_ms,
                                               'message', message, 'head', head) from probes where ${wanted}
    order by id limit ${limit}`.execute(db)
  return rows.map(({ id, type, at, data }) => ({ cursor: String(id), type, data: { at: at.toISOString(), ...data } }))
}

/** Of deployments that ended before then, but for what is live and what was before it. Answers how many of one kind went at the most. */
export async function deleteOldTranscripts(db: Db, before: Date, limit: number): Promise<number> {
  const counts: number[] = []
  for (const table of ['deployment_log', 'deployment_turns', 'probes'] as const) {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where id in (
        select said.id from ${sql.table(table)} said
          join deployments d on d.id = said.deployment_id join stages s on s.id = d.stage_id
         where d.ended_at < ${before} and d.release_id is distinct from s.live_release_id
           and d.release_id is distinct from (
             select previous_release_id from deployments where stage_id = s.id and release_id = s.live_release_id and state = 'succeeded'
              order by ended_at desc limit 1)
         limit ${limit})`.execute(db)
    counts.push(Number(numAffectedRows ?? 0))
  }
  return Math.max(...counts)
}

/** Also where it is gone. */
export async function hasEnded(db: Db, deploymentId: string): Promise<boolean> {
  const found = await db.selectFrom('deployments').select('ended_at as endedAt').where('id', '=', deploymentId).executeTakeFirst()
  return !found || found.endedAt !== null
}
