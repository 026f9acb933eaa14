import type { DeploymentSeen, ProjectOverview, StageOverview } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'
import { type Caller, sees } from '../accounts/index.ts'
import { readInstanceCounts, readProjects, readSeen, readStages, type SeenRow, type StageRow } from './overview.store.ts'

const nobody = { wanted: 0, running: 0, unwell: 0 }
const ended = new Set(['succeeded', 'failed', 'cancelled'])

export async function overviewFor(db: Db, asking: Caller): Promise<ProjectOverview[]> {
  const [projects, stages, seen, counts] = await Promise.all([readProjects(db), readStages(db), readSeen(db), readInstanceCounts(db)])
  const seenOf = Map.groupBy(seen, ({ stageId }) => stageId)
  const countOf = new Map(counts.map(({ stageId, ...count }) => [stageId, count]))
  const overviews = stages.map(stage => ({
    projectId: stage.projectId, overview: stageOf(stage, seenOf.get(stage.id) ?? [], countOf.get(stage.id) ?? nobody),
  }))
  const stagesOf = Map.groupBy(overviews, ({ projectId }) => projectId)
  return projects.filter(({ id }) => sees(asking, id))
    .map(project => ({ ...project, stages: (stagesOf.get(project.id) ?? []).map(({ overview }) => overview) }))
}

/** `seen`: newest first. */
function stageOf(row: StageRow, seen: SeenRow[], instances: StageOverview['instances']): StageOverview {
  const busy = seen.find(({ state }) => state === 'running' || state === 'undoing') ?? seen.find(({ state }) => state === 'queued')
  return {
    id: row.id, name: row.name, ofTag: row.ofTag, host: row.host, removing: row.removedAt !== null, live: liveOf(row), instances,
    underWay: answerOf(busy),
    waiting: answerOf(seen.find(({ state }) => state === 'waiting')),
    latest: answerOf(seen.find(({ state }) => ended.has(state))),
  }
}

function liveOf({ number, digest, tag, hostName, since }: StageRow): StageOverview['live'] {
  if (number === null || digest === null) return null
  return { number, digest, tag, hostName: hostName ?? '', since: since?.toISOString() ?? null }
}

function answerOf(row: SeenRow | undefined): DeploymentSeen | null {
  if (!row) return null
  const { id, kind, state, requestedBy, number, digest, tag, step, needed, given } = row
  return {
    id, kind, state, requestedBy, release: { number, digest, tag }, step, approvals: { needed, given },
    requestedAt: row.requestedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null,
  }
}
