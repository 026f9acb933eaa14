import type { StageConfiguration } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'

/** A stage with what its project says of it. */
export interface Stage {
  id: string
  name: string
  projectId: string
  projectName: string
  repository: string
  hostId: string
  ingressId: string
  configuration: StageConfiguration
  mayBePrivileged: boolean
  mayUseHostNetwork: boolean
  liveReleaseId: string | null
}

export async function readStage(db: Db, id: string): Promise<Stage | null> {
  const found = await db.selectFrom('stages').innerJoin('projects', 'projects.id', 'stages.project_id').select([
    'stages.id', 'stages.name', 'projects.id as projectId', 'projects.name as projectName', 'projects.repository',
    'stages.host_id as hostId', 'stages.ingress_id as ingressId', 'stages.configuration', 'projects.may_be_privileged as mayBePrivileged',
    'projects.may_use_host_network as mayUseHostNetwork', 'stages.live_release_id as liveReleaseId',
  ]).where('stages.id', '=', id).executeTakeFirst()
  return found ?? null
}

export async function setLiveRelease(db: Db, stageId: string, releaseId: string | null): Promise<void> {
  await db.updateTable('stages').set({ live_release_id: releaseId }).where('id', '=', stageId).execute()
}
