import type { ColumnType, Generated } from 'kysely'
import type { ChannelOptions, DeploymentKind, DeploymentState, Endpoint, FailureCard, IngressDriver, IngressOptions, NotificationGroup,
  NotificationMessage, NotificationState, ProjectConfiguration, Proof, Reach, ReleaseConfiguration, Settings, StageConfiguration, StepName,
  StepState } from '@dezky/contracts/deployer'
import type { EventTables } from '@dezky/events'
import type { ReconcileTables } from '@dezky/reconcile'
import type { Verdict } from '../features/deployments/deployment.ts'
import type { Wanted } from '../features/instances/instance.ts'

/** Read as it was written, written as text. */
type Json<Value> = ColumnType<Value, string, string>

interface Versioned { id: string, name: string, version: Generated<number>, created_at: Date, updated_at: Date }

export interface HostsTable extends Versioned {
  driver: 'docker'
  endpoint: Json<Endpoint>
  reach: Reach
  network: string
  address: string
  sealed: Buffer | null
  key_id: string | null
}

export interface IngressesTable extends Versioned {
  driver: IngressDriver
  options: Json<IngressOptions>
  sealed: Buffer | null
  key_id: string | null
}

export interface RegistriesTable extends Versioned {
  host: string
  insecure: Generated<boolean>
  username: string | null
  sealed: Buffer | null
  hook_sealed: Buffer | null
  key_id: string | null
  poll_seconds: number | null
}

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
}

export interface DeploymentsTable {
  id: string
  stage_id: string
  release_id: string
  kind: DeploymentKind
  state: DeploymentState
  verdict: Verdict | null
  requested_by: string
  reason: string | null
  requested_at: Date
  started_at: Date | null
  ended_at: Date | null
  cancel_requested_at: Date | null
  cancelled_by: string | null
  previous_release_id: string | null
  failure: ColumnType<FailureCard | null, string | null, string | null>
  proof: ColumnType<Proof | null, string | null, string | null>
}

export interface DeploymentStepsTable {
  deployment_id: string
  position: number
  name: StepName
  argument: number | null
  state: Generated<StepState>
  started_at: Date | null
  ended_at: Date | null
  attempts: Generated<number>
  message: string | null
  detail: ColumnType<unknown, string | null, string | null>
}

export interface DeploymentLogTable {
  id: Generated<string>
  deployment_id: string
  at: Date
  level: 'info' | 'warn' | 'error'
  message: string
}

export interface InstancesTable {
  id: string
  stage_id: string
  release_id: string
  deployment_id: string
  host_id: string
  number: number
  name: string
  wanted: Wanted
  container_id: string | null
  address: string | null
  port: number | null
  moves: Generated<number>
  weight: Generated<number>
  in_route: Generated<boolean>
  created_at: Date
  updated_at: Date
}

export interface ProbesTable {
  id: Generated<string>
  deployment_id: string
  instance_id: string
  at: Date
  ok: boolean
  status: number | null
  took_ms: number
  message: string | null
  head: string | null
}

export interface NotificationChannelsTable extends Versioned {
  options: Json<ChannelOptions>
  sealed: Buffer | null
  key_id: string | null
  groups: NotificationGroup[]
  every_project: boolean
  enabled: boolean
  cursor: string
}

export interface NotificationDeliveriesTable {
  id: string
  position: Generated<string>
  channel_id: string
  event_id: string
  event_type: string
  subject: string
  occurred_at: Date
  message: Json<NotificationMessage>
  state: Generated<NotificationState>
  attempts: Generated<number>
  answer: string | null
  created_at: Date
  next_attempt_at: Date | null
  ended_at: Date | null
}

export interface UnreachablePlacesTable {
  kind: 'host' | 'ingress' | 'registry'
  id: string
  since: Date
  problem: string
  told_at: Date | null
}

export interface DeployerTables extends EventTables, ReconcileTables {
  settings: { id: Generated<boolean>, installation: Generated<string>, value: Json<Partial<Settings>>, version: Generated<number> }
  hosts: HostsTable
  ingresses: IngressesTable
  registries: RegistriesTable
  projects: ProjectsTable
  stages: StagesTable
  variables: VariablesTable
  releases: ReleasesTable
  deployments: DeploymentsTable
  deployment_steps: DeploymentStepsTable
  deployment_log: DeploymentLogTable
  instances: InstancesTable
  probes: ProbesTable
  notification_channels: NotificationChannelsTable
  notification_channel_projects: { channel_id: string, project_id: string }
  notification_deliveries: NotificationDeliveriesTable
  unreachable_places: UnreachablePlacesTable
}
