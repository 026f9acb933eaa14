// What becomes of instances: on the row, and on the event log.
import type { ContainerEvent } from '@dezky/containers'
import type { InstanceStatus } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import type { Trx } from '../../database/index.ts'
import { deleteInstanceRow, type InstanceSubject, lockInstance, noteStatus } from './instance-status.store.ts'
import { statusAfter } from './instance-status.ts'

/** Told by its host, to every process and perhaps more than once; `at` by its clock. Answers the stage; null where no row knows it. */
export async function heedInstance(trx: Trx, id: string, kind: ContainerEvent['kind'], at: Date): Promise<string | null> {
  const instance = await lockInstance(trx, id)
  if (!instance) return null
  const status = statusAfter(kind, at, instance)
  if (status) {
    await noteStatus(trx, instance.id, status, at)
    await instanceChanged(trx, instance, status)
  }
  return instance.stageId
}

/** Once its container is gone. */
export async function deleteInstance(trx: Trx, id: string): Promise<void> {
  const instance = await lockInstance(trx, id)
  if (!instance) return
  await deleteInstanceRow(trx, id)
  await instanceChanged(trx, instance, 'gone')
}

async function instanceChanged(
  trx: Trx, { id, name, stageId, projectId, releaseId, deploymentId }: InstanceSubject, status: InstanceStatus,
): Promise<void> {
  await appendEvent(trx, {
    type: 'instance.changed', tenantId: null, subject: `instance:${id}`,
    data: { instanceId: id, name, status, stageId, projectId, releaseId, deploymentId },
  })
}
