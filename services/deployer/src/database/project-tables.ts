// What is shipped where, and as what.
import type { Generated } from 'kysely'
import type { ProjectConfiguration, ReleaseConfiguration, StageConfiguration } from '@dezky/contracts/deployer'
import type { Json, Versioned } from './columns.ts'

export interface ProjectsTable extends Versioned {
  repository: string
  configuration: Json<ProjectConfiguration>
  may_be_privileged: Generated<boolean>
  may_use_host_network: Generated<boolean>
}

export interface StagesTable extends Versioned {
  project_id: string
  position: number
  host_id: string
  ingress_id: string
  configuration: Json<StageConfiguration>
  live_release_id: string | null
  last_instance: Generated<number>
  last_release: Generated<number>
  offered_digest: string | null
  offered_tag: string | null
  take_over: string | null
  removed_at: Date | null
  of_stage_id: string | null
  of_tag: string | null
}

export interface VariablesTable {
  id: string
  project_id: string
  stage_id: string | null
  name: string
  value: string | null
  sealed: Buffer | null
  key_id: string | null
  created_at: Date
  ended_at: Date | null
}

export interface ReleasesTable {
  id: string
  stage_id: string
  number: number
  repository: string
  digest: string
  tag: string | null
  configuration: Json<ReleaseConfiguration>
  created_at: Date
  retired_at: Date | null
}

export interface ProjectTables {
  projects: ProjectsTable
  stages: StagesTable
  variables: VariablesTable
  releases: ReleasesTable
  dismissed_tags: { stage_id: string, tag: string, digest: string }
}
