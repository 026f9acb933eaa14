// A stage goes: at once where nothing runs, else once the loop has taken away what does.
import type { StageAnswer } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { wake } from '@dezky/reconcile'
import { Problem } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Trx } from '../../database/index.ts'
import { inUse } from '../../http/problems.ts'
import { cancelAll, readOpen } from '../deployments/index.ts'
import {
  deleteStage, dismissTag, isInUse, markRemoved, readOffered, readStage, readTagStages, type Stage, stageNamed, type StagePath, stagesOf,
} from '../stages/index.ts'

export interface Removing {
  by: string
  /** Deployments under way are cancelled; else they keep the stage. */
  cancel: boolean
  now: Date
}

export async function removeStage(trx: Trx, path: StagePath, removing: Removing): Promise<StageAnswer> {
  const { by, cancel, now } = removing
  const { id } = await stageNamed(trx, path)
  for (const { name, removedAt } of await readTagStages(trx, id)) {
    if (!removedAt) await removeStage(trx, { ...path, stage: name }, removing)
  }
  await requireNoFollowers(trx, path)
  await markRemoved(trx, id, now)
  const stage = await readStage(trx, id)
  if (!stage) throw new NotHere()
  if (cancel) await cancelAll(trx, stage, by, now)
  else if ((await readOpen(trx, id)).length > 0) throw underWay(path)
  const answer = await stageNamed(trx, path)
  await appendEvent(trx, { type: 'stage.removing', tenantId: null, subject: `stage:${id}`, data: dataOf(stage) })
  if (await isInUse(trx, id) || (await readOpen(trx, id)).length > 0) await wake(trx, { kind: 'stage', key: id })
  else await forgetStage(trx, stage)
  return answer
}

/** By somebody, who does not want it back as long as its tag stands for the same. */
export async function dismissStage(trx: Trx, path: StagePath, removing: Removing): Promise<StageAnswer> {
  const stage = await readStage(trx, (await stageNamed(trx, path)).id)
  const { digest } = stage ? await readOffered(trx, stage.id) : { digest: null }
  if (stage?.ofStageId && stage.ofTag && digest) await dismissTag(trx, { ofStageId: stage.ofStageId, tag: stage.ofTag, digest })
  return removeStage(trx, path, removing)
}

/** Its row, with everything that was deployed to it. */
export async function forgetStage(trx: Trx, stage: Stage): Promise<void> {
  await deleteStage(trx, stage.id)
  // The one that made it may wait for that, or want it again.
  if (stage.ofStageId) await wake(trx, { kind: 'stage', key: stage.ofStageId })
  if (stage.ofStageId) await wake(trx, { kind: 'repository', key: stage.repository })
  await appendEvent(trx, { type: 'stage.removed', tenantId: null, subject: `stage:${stage.id}`, data: dataOf(stage) })
}

async function requireNoFollowers(trx: Trx, { project, stage }: StagePath): Promise<void> {
  const follower = (await stagesOf(trx, project))
    .find(({ configuration, removedAt }) => !removedAt && configuration.promotion?.from === stage)
  if (follower) throw inUse(`${follower.name} takes only what has run in ${stage}. Let it take something else first.`)
}

function underWay({ project, stage }: StagePath): Problem {
  return new Problem({ code: 'deployment_under_way', status: 409, title: 'A deployment is under way',
    detail: `A deployment to ${stage} of ${project} is not over. Cancel it, or remove the stage with cancel=true.` })
}

function dataOf({ id, projectId, name }: Stage): { stageId: string, projectId: string, name: string } {
  return { stageId: id, projectId, name }
}
