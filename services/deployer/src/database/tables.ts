import type { ColumnType, Generated } from 'kysely'
import type {
  DeliveryAnswer, DeploymentKind, DeploymentState, Endpoint, FailureCard, IngressDriver, IngressOptions, InstanceStatus,
  ProjectConfiguration,
  Proof, Reach, ReleaseConfiguration, Role, Settings, StageConfiguration, StepName, StepState,
} from '@dezky/contracts/deployer'
import type { EventTables } from '@dezky/events'
import type { ReconcileTables } from '@dezky/reconcile'
import type { Verdict } from '../features/deployments/deployment.ts'
import type { Wanted } from '../features/instances/instance.ts'
import type { KeptTables } from './kept-tables.ts'

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
  hook_key_id: string | null
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
  offered_digest: string | null
  offered_tag: string | null
  take_over: string | null
  removed_at: Date | null
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
  approvals_needed: Generated<number>
  held: string | null
  request_key: string | null
  request_hash: Buffer | null
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
  status: Generated<InstanceStatus>
  status_at: Date | null
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

export interface SettingsTable {
  id: Generated<boolean>
  installation: Generated<string>
  value: Json<Partial<Settings>>
  version: Generated<number>
  accounts_sealed: Buffer | null
  accounts_key_id: string | null
}

export interface SessionsTable {
  id: string
  userId: string
  token: string
  ipAddress: string | null
  userAgent: string | null
  createdAt: Date
  updatedAt: Date
  expiresAt: Date
}

export interface CredentialsTable {
  id: string
  accountId: string
  providerId: string
  userId: string
  password: string | null
  createdAt: Date
  updatedAt: Date
}

/** As better-auth calls its columns. */
export interface PeopleTable {
  id: string
  name: string
  email: string
  emailVerified: boolean
  createdAt: Date
  updatedAt: Date
  username: string | null
  displayUsername: string | null
  twoFactorEnabled: boolean | null
  role: Role
  disabledAt: Date | null
  wrongPasswords: Generated<number>
  lockedUntil: Date | null
}

export interface ApiKeysTable {
  id: string
  name: string
  hash: Buffer
  person_id: string | null
  made_by: string
  role: Role
  projects: string[] | null
  created_at: Date
  expires_at: Date | null
  last_used_at: Date | null
}

export interface TagsTable {
  repository: string
  name: string
  digest: string
  built_at: Date | null
  since: Date
  looked_at: Date
}

export interface TagChangesTable {
  id: string
  repository: string
  tag: string
  change: 'appeared' | 'moved' | 'vanished'
  before: string | null
  after: string | null
  at: Date
}

export interface WebhookDeliveriesTable {
  id: string
  registry_id: string
  received_at: Date
  source: string | null
  verdict: 'accepted' | 'refused'
  why: string | null
  pushes: Json<DeliveryAnswer['pushes']>
  ignored: Json<string[]>
  body: string
}

export interface DeployerTables extends EventTables, ReconcileTables, KeptTables {
  settings: SettingsTable
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
  people: PeopleTable
  sessions: SessionsTable
  credentials: CredentialsTable
  two_factors: { id: string, userId: string }
  passkeys: { id: string, userId: string }
  project_deployers: { person_id: string, project_id: string }
  api_keys: ApiKeysTable
  approvals: { deployment_id: string, by: string, at: Date }
  repositories: { name: string, looked_at: Date | null, problem: string | null }
  tags: TagsTable
  tag_changes: TagChangesTable
  webhook_deliveries: WebhookDeliveriesTable
  pushes: { key: string, repository: string, tag: string, received_at: Date, seen_at: Date | null }
}
