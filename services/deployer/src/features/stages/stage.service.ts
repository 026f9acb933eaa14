import type { CreateStage, StageAnswer, StageConfiguration } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
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
  const { id: projectId } = await projectNamed(trx, project)
  const { hostId, ingressId } = await readPlaces(trx, wish)
  if (!hostId) throw unfit('host_unknown', `There is no host “${wish.host}”.`)
  if (!ingressId) throw unfit('ingress_unknown', `There is no ingress “${wish.ingress}”.`)
  const id = newId()
  await insertStage(trx, { id, projectId, name: wish.name, hostId, ingressId, configuration: wish.configuration,
    now }).catch((error: unknown) => {
    throw isTaken(error) ? nameTaken(wish.name) : error
  })
  await appendEvent(trx, { type: 'stage.created', tenantId: null, subject: `stage:${id}`, data: { stageId: id, projectId,
    name: wish.name } })
  return stageNamed(trx, { project, stage: wish.name })
}

/** What runs stays as it is; what is deployed from now on is as changed. */
export async function changeStage(
  trx: Trx, path: StagePath, configuration: StageConfiguration, { version, now }: { version: number, now: Date },
): Promise<StageAnswer> {
  const stage = await stageNamed(trx, path)
  requireVersion(stage, version)
  await updateStage(trx, stage.id, configuration, now)
  await appendEvent(trx, { type: 'stage.changed', tenantId: null, subject: `stage:${stage.id}`, data: { stageId: stage.id,
    name: path.stage } })
  return stageNamed(trx, path)
}

type Row = Awaited<ReturnType<typeof readStageRows>>[number]

function answerOf({ number, digest, tag, liveConfiguration, createdAt, updatedAt, ...row }: Row): StageAnswer {
  const live = number !== null && digest !== null && liveConfiguration !== null
    ? { number, digest, tag, hostName: liveConfiguration.hostName }
    : null
  return { ...row, live, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
}
