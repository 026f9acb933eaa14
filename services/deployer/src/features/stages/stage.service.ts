import { type ChangeStage, type CreateStage, type StageAnswer, stageConfigurationSchema } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { wake } from '@dezky/reconcile'
import { newId, Problem } from '@dezky/runtime'
import { NotHere, requireVersion } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import type { Changing } from '../../http/place-routes.ts'
import { inUse, isTaken, nameTaken, unfit } from '../../http/problems.ts'
import { projectNamed } from '../projects/index.ts'
import { requirePolicy } from './require-policy.ts'
import { insertStage, isInUse, placeStage, readPlaces, readStageRows, updateStage } from './stage.store.ts'
import { configureTagStages } from './tag-stage.store.ts'
import { tagStageConfiguration } from './tag-stage.ts'

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
  const there = (await readStageRows(trx, projectId)).find(({ name }) => name === wish.name)
  if (there) requireStaying(there)
  const { hostId, ingressId } = await placesOf(trx, wish)
  await requirePolicy(trx, { projectId, name: wish.name, id: null }, wish.configuration)
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
  trx: Trx, path: StagePath, { configuration, ...places }: ChangeStage, { version, now }: Changing,
): Promise<StageAnswer> {
  const stage = await stageNamed(trx, path)
  requireVersion(stage, version)
  requireStaying(stage)
  requireOwn(stage)
  const { id: projectId, repository } = await projectNamed(trx, path.project)
  if (configuration) await requirePolicy(trx, { projectId, name: path.stage, id: stage.id }, configuration)
  await updateStage(trx, stage.id, { configuration, ...await moved(trx, stage, places) }, now)
  await appendEvent(trx, { type: 'stage.changed', tenantId: null, subject: `stage:${stage.id}`, data: { stageId: stage.id,
    name: path.stage } })
  if (configuration) await configureTagStages(trx, stage.id, tagStageConfiguration(configuration), now)
  await wake(trx, { kind: 'repository', key: repository })
  await wake(trx, { kind: 'stage', key: stage.id })
  return stageNamed(trx, path)
}

/** Where it runs and how it is reached, if that is to be elsewhere: what runs would be left behind. */
async function moved(trx: Trx, stage: StageAnswer, { host = stage.host, ingress = stage.ingress }: Pick<ChangeStage, 'host' | 'ingress'>) {
  if (host === stage.host && ingress === stage.ingress) return {}
  if (await isInUse(trx, stage.id)) {
    throw inUse(`Something runs in ${stage.name} of ${stage.project}. Make another stage at the other place, and remove this one.`)
  }
  return placesOf(trx, { host, ingress })
}

async function placesOf(trx: Trx, names: { host: string, ingress: string }): Promise<{ hostId: string, ingressId: string }> {
  const { hostId, ingressId } = await readPlaces(trx, names)
  if (!hostId) throw unfit('host_unknown', `There is no host “${names.host}”.`)
  if (!ingressId) throw unfit('ingress_unknown', `There is no ingress “${names.ingress}”.`)
  return { hostId, ingressId }
}

/** `names`: all of them that stay, each once. */
export async function orderStages(trx: Trx, project: string, names: string[], now: Date): Promise<StageAnswer[]> {
  const { id: projectId } = await projectNamed(trx, project)
  const stages = (await stagesOf(trx, project)).filter(({ madeFor }) => !madeFor)
  const [staying, leaving] = [stages.filter(({ removedAt }) => !removedAt), stages.filter(({ removedAt }) => removedAt)]
  const wanted = names.flatMap(name => staying.find(stage => stage.name === name) ?? [])
  if (new Set(wanted).size !== staying.length || names.length !== staying.length) {
    throw unfit('order_incomplete', `Name every stage once: ${staying.map(({ name }) => name).join(', ')}.`)
  }
  for (const [at, { id }] of [...wanted, ...leaving].entries()) await placeStage(trx, id, at + 1, now)
  await appendEvent(trx, { type: 'stages.ordered', tenantId: null, subject: `project:${projectId}`, data: { projectId, stages: names } })
  return stagesOf(trx, project)
}

/** What is being taken away takes nothing on any more. */
export function requireStaying({ name, removedAt }: { name: string, removedAt: unknown }): void {
  if (removedAt) {
    throw new Problem({ code: 'stage_leaving', status: 409, title: 'It is being taken away',
      detail: `The stage “${name}” is being taken away. Wait until it is gone.` })
  }
}

/** What was made for a tag is as the stage says that made it. */
export function requireOwn({ name, madeFor }: Pick<StageAnswer, 'name' | 'madeFor'>): void {
  if (madeFor) {
    throw new Problem({ code: 'made_for_tag', status: 409, title: 'It was made for a tag',
      detail: `“${name}” is as “${madeFor.stage}” says. Change that one.` })
  }
}

type Row = Awaited<ReturnType<typeof readStageRows>>[number]

function answerOf(
  { number, digest, tag, liveConfiguration, configuration, createdAt, updatedAt, removedAt, ofName, ofTag, ...row }: Row,
): StageAnswer {
  const live = number !== null && digest !== null && liveConfiguration !== null
    ? { number, digest, tag, hostName: liveConfiguration.hostName }
    : null
  const times = { createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(), removedAt: removedAt?.toISOString() ?? null }
  const madeFor = ofName !== null && ofTag !== null ? { stage: ofName, tag: ofTag } : null
  return { ...row, configuration: stageConfigurationSchema.parse(configuration), madeFor, live, ...times }
}
