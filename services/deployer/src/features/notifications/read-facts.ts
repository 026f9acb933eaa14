// What has to be looked up before an event can be told.
import { z } from 'zod'
import { searchEvents, type StoredEvent } from '@dezky/events'
import { NotHere } from '@dezky/runtime/fastify'
import type { Db } from '../../database/index.ts'
import { deploymentWith } from '../deployments/index.ts'
import { readStage } from '../stages/index.ts'
import { crashesTold, crashesWithinMs, type Facts } from './message-of-event.ts'

const ids = z.object({ deploymentId: z.uuid().optional(), stageId: z.uuid().optional() })
const crash = z.object({ status: z.enum(['crashed', 'out_of_memory']) })

export async function readFacts(db: Db, event: StoredEvent): Promise<Facts> {
  const { deploymentId, stageId } = ids.safeParse(event.data).data ?? {}
  const stage = stageId ? await readStage(db, stageId) : null
  return {
    deployment: deploymentId && event.type === 'deployment.changed' ? await deploymentIfAny(db, deploymentId) : null,
    stage: stage && { name: stage.name, projectName: stage.projectName },
    crashes: event.type === 'instance.changed' ? 1 + await crashesBefore(db, event) : 0,
  }
}

async function deploymentIfAny(db: Db, id: string): Promise<Facts['deployment']> {
  return deploymentWith(db, id).catch((error: unknown) => {
    if (error instanceof NotHere) return null
    throw error
  })
}

/** Of the same instance, before this event in the log: told again, it is the same number. More than are told need not be known. */
async function crashesBefore(db: Db, { cursor, subject, occurredAt }: StoredEvent): Promise<number> {
  const { events } = await searchEvents(db, {
    before: cursor, limit: 10 * crashesTold, subject, types: ['instance.changed'], from: new Date(occurredAt.getTime() - crashesWithinMs),
  })
  return events.filter(({ data }) => crash.safeParse(data).success).length
}
