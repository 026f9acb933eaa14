// Whoever asks is not enough where others have to agree.
import type { DeploymentDetails } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { wake } from '@dezky/reconcile'
import { Problem } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Trx } from '../../database/index.ts'
import { readStage } from '../stages/index.ts'
import { insertApproval, lockWaiting, readApprovers, setQueued } from './approval.store.ts'
import { deploymentChanged } from './deployment.events.ts'
import { deploymentWith } from './deployment.service.ts'

export async function approveDeployment(trx: Trx, id: string, by: string, now: Date): Promise<DeploymentDetails> {
  const deployment = await lockWaiting(trx, id)
  const stage = deployment && await readStage(trx, deployment.stageId)
  if (!deployment || !stage) throw new NotHere()
  if (deployment.state !== 'waiting') throw refused(409, 'not_waiting', 'This deployment does not wait for anybody.')
  if (deployment.requestedBy === by) throw refused(403, 'own_request', 'Whoever asks for a deployment cannot approve it.')
  const { approvals } = stage.configuration
  if (approvals.by.length > 0 && !approvals.by.includes(by)) {
    throw refused(403, 'may_not_approve', `${stage.name} is approved by ${approvals.by.join(', ')}.`)
  }
  if (!await insertApproval(trx, { deployment_id: id, by, at: now })) throw refused(409, 'approved_already',
    'You have approved it already.')
  const given = await readApprovers(trx, id)
  await appendEvent(trx, {
    type: 'deployment.approved', tenantId: null, subject: `deployment:${id}`,
    data: { deploymentId: id, stageId: stage.id, projectId: stage.projectId, by, given: given.length, needed: deployment.needed },
  })
  if (given.length >= deployment.needed) {
    await setQueued(trx, id)
    await deploymentChanged(trx, stage, deployment, 'queued')
    await wake(trx, { kind: 'stage', key: stage.id })
  }
  return deploymentWith(trx, id)
}

function refused(status: 403 | 409, code: string, detail: string): Problem {
  return new Problem({ code, status, title: 'Not approved', detail })
}
