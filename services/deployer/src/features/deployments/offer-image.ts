// What comes to a stage by itself: each image once, however its deployment goes.
import type { DeploymentKind } from '@dezky/contracts/deployer'
import type { Trx } from '../../database/index.ts'
import { readRelease } from '../releases/index.ts'
import { offerOnce, type Stage } from '../stages/index.ts'
import { deploymentChanged } from './deployment.events.ts'
import { readWaitingOf, supersede } from './deployment.store.ts'
import { type ImageWanted, requestImage } from './request-deployment.ts'

export interface Offer { kind: DeploymentKind, by: 'tag rule' | 'promotion', reason: string, now: Date }

/** Null when it was offered before, or runs there. What was offered and still waits for somebody waits no longer. */
export async function offerImage(trx: Trx, stage: Stage, image: ImageWanted, offer: Offer): Promise<string | null> {
  if (!await offerOnce(trx, stage.id, image)) return null
  const live = stage.liveReleaseId ? await readRelease(trx, stage.liveReleaseId) : null
  if (live?.digest === image.digest) return null
  const waiting = await readWaitingOf(trx, stage.id, offer.by)
  await supersede(trx, waiting.map(({ id }) => id), offer.now)
  for (const deployment of waiting) await deploymentChanged(trx, stage, deployment, 'superseded')
  const { id } = await requestImage(trx, stage, image, { ...offer, asks: stage.configuration.arrivals === 'ask' })
  return id
}
