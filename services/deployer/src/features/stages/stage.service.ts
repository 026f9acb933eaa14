import { type CreateStage, type StageAnswer, type StageConfiguration, stageConfigurationSchema } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { parseTagRule } from '@dezky/images'
import { wake } from '@dezky/reconcile'
import { newId } from '@dezky/runtime'
import { NotHere, requireVersion } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { isTaken, nameTaken, unfit } from '../../http/problems.ts'
import { projectNamed } from '../projects/index.ts'
import { insertStage, readPlaces, readStageRows, updateStage } from './stage.store.ts'

export interface StagePath { project: string, stage: string }

export async function stagesOf(db: Db, project: string): Promise<StageAnswer[]> {
  const { id } = await projectNamed(db, project)
  return (await readStageRows(db, id)).map(answerOf)
}

export async function stageNamed(db: Db, { project, stage }: StagePath): Promise<StageAnswer> {
  const found = (await stagesOf(db, project)).find(({ name }) => name === stage)
  if (!found) throw new NotHere()
  return found
}

export async function createStage(trx: Trx, project: string, wish: CreateStage, now: Date): Promise<StageAnswer> {
  const { id: projectId, repository } = await projectNamed(trx, project)
  const { hostId, ingressId } = await readPlaces(trx, wish)
  if (!hostId) throw unfit('host_unknown', `There is no host “${wish.host}”.`)
  if (!ingressId) throw unfit('ingress_unknown', `There is no ingress “${wish.ingress}”.`)
  requirePolicy(wish.name, wish.configuration)
  const id = newId()
  await insertStage(trx, { id, projectId, name: wish.name, hostId, ingressId, configuration: wish.configuration,
    now }).catch((error: unknown) => {
    throw isTaken(error) ? nameTaken(wish.name) : error
  })
  await appendEvent(trx, { type: 'stage.created', tenantId: null, subject: `stage:${id}`, data: { stageId: id, projectId,
    name: wish.name } })
  if (wish.configuration.tagRule) await wake(trx, { kind: 'repository', key: repository })
  return stageNamed(trx, { project, stage: wish.name })
}

/** What runs stays as it is; what is deployed from now on is as changed. */
export async function changeStage(
  trx: Trx, path: StagePath, configuration: StageConfiguration, { version, now }: { version: number, now: Date },
): Promise<StageAnswer> {
  const stage = await stageNamed(trx, path)
  requireVersion(stage, version)
  requirePolicy(path.stage, configuration)
  await updateStage(trx, stage.id, configuration, now)
  await appendEvent(trx, { type: 'stage.changed', tenantId: null, subject: `stage:${stage.id}`, data: { stageId: stage.id,
    name: path.stage } })
  const { repository } = await projectNamed(trx, path.project)
  await wake(trx, { kind: 'repository', key: repository })
  await wake(trx, { kind: 'stage', key: stage.id })
  return stageNamed(trx, path)
}

function requirePolicy(name: string, { tagRule, promotion }: StageConfiguration): void {
  const parsed = tagRule && parseTagRule(tagRule)
  if (parsed && !parsed.ok) throw unfit('tag_rule_invalid', `The tag rule's ${parsed.fault} is not as it must be.`)
  if (promotion?.from === name) throw unfit('promotion_invalid', 'A stage cannot be promoted from itself.')
  if (promotion && tagRule) throw unfit('promotion_invalid', 'A stage follows tags or another stage, not both.')
}

type Row = Awaited<ReturnType<typeof readStageRows>>[number]

function answerOf({ number, digest, tag, liveConfiguration, configuration, createdAt, updatedAt, ...row }: Row): StageAnswer {
  const live = number !== null && digest !== null && liveConfiguration !== null
    ? { number, digest, tag, hostName: liveConfiguration.hostName }
    : null
  const times = { createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
  return { ...row, configuration: stageConfigurationSchema.parse(configuration), live, ...times }
}
