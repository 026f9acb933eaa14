// How it went, and what runs of it.
import type { ColumnType, Generated } from 'kysely'
import type { DeploymentKind, DeploymentState, FailureCard, InstanceStatus, Proof, StepName, StepState } from '@dezky/contracts/deployer'
import type { Verdict } from '../features/deployments/deployment.ts'
import type { Wanted } from '../features/instances/instance.ts'

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

export interface DeploymentTables {
  deployments: DeploymentsTable
  deployment_steps: DeploymentStepsTable
  deployment_log: DeploymentLogTable
  approvals: { deployment_id: string, by: string, at: Date }
  instances: InstancesTable
  probes: ProbesTable
}
