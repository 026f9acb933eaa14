// Makes the stages that a stage should have for its tags, offers each its image, and takes away those whose tag has gone.
import type { TagRule } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import type { Work } from '@dezky/reconcile'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { offerImage } from '../deployments/index.ts'
import { removeStage } from '../stage-removal/index.ts'
import {
  insertTagStage, readDismissedTags, readStage, readStagesOf, readTagStages, type Stage, type TagStage, tagStageConfiguration, tagStageName,
} from '../stages/index.ts'
import { planTagStages, type SeenTag } from './plan-tag-stages.ts'

export interface Matching { services: Services, work: Work<Trx>, stage: Stage, rule: TagRule, maxInstances: number }

const by = 'tag rule'

export async function matchTagStages({ services, work, stage, rule, maxInstances }: Matching, tags: SeenTag[]): Promise<void> {
  const { db, clock } = services
  const [stages, dismissed] = [await readTagStages(db, stage.id), await readDismissedTags(db, stage.id)]
  const plan = planTagStages({ rule, maxInstances, tags, stages, dismissed })
  const now = clock.now()
  for (const gone of plan.remove) {
    await work.commit(trx => removeStage(trx, { project: stage.projectName, stage: gone.name }, { by, cancel: true, now }))
  }
  for (const tag of plan.make) await work.commit(async trx => offer(trx, await make(trx, stage, tag, now), tag, now))
  for (const { stage: { id }, tag } of plan.offer) await work.commit(trx => offer(trx, id, tag, now))
}

async function make(trx: Trx, of: Stage, { name: tag }: SeenTag, now: Date): Promise<TagStage['id']> {
  const taken = new Set((await readStagesOf(trx, of.projectId)).map(({ name }) => name))
  const name = tagStageName(of.name, tag, taken)
  const id = await insertTagStage(trx, { of, name, tag, configuration: tagStageConfiguration(of.configuration), now })
  await appendEvent(trx, { type: 'stage.created', tenantId: null, subject: `stage:${id}`, data: { stageId: id, projectId: of.projectId,
    name } })
  return id
}

async function offer(trx: Trx, stageId: string, { name: tag, digest }: SeenTag, now: Date): Promise<void> {
  const stage = await readStage(trx, stageId)
  if (stage && !stage.removedAt) await offerImage(trx, stage, { digest, tag }, { kind: 'deploy', by, reason: `${tag} stands for it`, now })
}
