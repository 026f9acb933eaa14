// Whether an image may come to a stage that takes only what another has proven.
import type { Db } from '../../database/index.ts'
import { unfit } from '../../http/problems.ts'
import { readRelease } from '../releases/index.ts'
import { readStageOf, type Stage } from '../stages/index.ts'
import { longestRun, readRuns } from './proven.ts'
import type { ImageWanted } from './request-deployment.ts'

export async function requireProven(db: Db, stage: Stage, digest: string, now: Date): Promise<void> {
  const { promotion } = stage.configuration
  if (!promotion) return
  const seconds = await secondsProven(db, stage, { from: promotion.from, digest }, now)
  if (seconds !== null && seconds >= promotion.healthySeconds) return
  throw unfit('not_proven', seconds === null
    ? `${stage.name} takes only what has run in ${promotion.from}, and this image has not. Deploy it there first.`
    : `${stage.name} takes what has run in ${promotion.from} for ${promotion.healthySeconds} s; this image has for ${Math.floor(seconds)} s. Wait a while.`)
}

/** What runs in the stage before, once it has for long enough; null as long as it has not. */
export async function provenImage(db: Db, stage: Stage, now: Date): Promise<ImageWanted | null> {
  const { promotion } = stage.configuration
  const source = promotion && await readStageOf(db, { projectId: stage.projectId, name: promotion.from })
  const live = source?.liveReleaseId ? await readRelease(db, source.liveReleaseId) : null
  if (!promotion || !live) return null
  const seconds = await secondsProven(db, stage, { from: promotion.from, digest: live.digest }, now)
  return seconds !== null && seconds >= promotion.healthySeconds ? { digest: live.digest, tag: live.tag } : null
}

/** Null when it has not run there at all. */
async function secondsProven(db: Db, { projectId }: Stage, { from, digest }: { from: string, digest: string },
  now: Date): Promise<number | null> {
  const source = await readStageOf(db, { projectId, name: from })
  const runs = source ? await readRuns(db, { stageId: source.id, digest }) : []
  return runs.length === 0 ? null : longestRun(runs, now) / 1000
}
