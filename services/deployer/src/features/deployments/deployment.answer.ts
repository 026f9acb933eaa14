// From rows to what the API tells.
import type { DeploymentAnswer, DeploymentDetails } from '@dezky/contracts/deployer'
import type { DeploymentRow, StepRow } from './history.store.ts'

export function summaryOf(row: DeploymentRow): DeploymentAnswer {
  return {
    id: row.id, project: row.project, stage: row.stage, kind: row.kind, state: row.state,
    release: { number: row.number, repository: row.repository, digest: row.digest, tag: row.tag, kept: row.retiredAt === null },
    previousRelease: row.previousRelease, requestedBy: row.requested_by, reason: row.reason, cancelledBy: row.cancelled_by,
    approvals: { needed: row.approvals_needed, given: row.approvedBy }, held: row.held,
    requestedAt: row.requested_at.toISOString(), startedAt: iso(row.started_at), endedAt: iso(row.ended_at),
  }
}

export function detailsOf(row: DeploymentRow, steps: StepRow[]): DeploymentDetails {
  return {
    ...summaryOf(row), proof: row.proof, failure: row.failure,
    steps: steps.map(({ name, argument, state, started_at: startedAt, ended_at: endedAt, attempts, message, detail }) => ({
      name, argument, state, startedAt: iso(startedAt), endedAt: iso(endedAt), attempts, message, detail,
    })),
  }
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
