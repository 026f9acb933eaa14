// What is kept of deployments and instances for a while, and goes by itself.
import type { ColumnType, Generated } from 'kysely'
import type { DeploymentState } from '@dezky/contracts/deployer'

export interface DeploymentTurnsTable {
  id: Generated<string>
  deployment_id: string
  at: Generated<Date>
  state: DeploymentState
  step: ColumnType<unknown, string | null, string | null>
}

export interface KeptLogsTable {
  instance_id: string
  stage_id: string
  name: string
  release: number
  first_at: Date
  last_at: Date
  lines: number
  content: Buffer
  kept_at: Date
}

export interface InstanceStatsTable {
  instance_id: string
  seconds: number
  at: Date
  cpu: number
  memory_bytes: ColumnType<string, number>
  memory_limit_bytes: ColumnType<string | null, number | null>
  received_bytes: ColumnType<string, number>
  sent_bytes: ColumnType<string, number>
}

export interface PulledImagesTable {
  host_id: string
  repository: string
  digest: string
  first_pulled_at: Date
  removing_since: Date | null
}

export interface KeptTables {
  deployment_turns: DeploymentTurnsTable
  kept_logs: KeptLogsTable
  instance_stats: InstanceStatsTable
  pulled_images: PulledImagesTable
}
