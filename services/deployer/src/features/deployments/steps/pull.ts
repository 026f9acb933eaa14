// The image by its digest, onto the host.
import { ContainersRejected, type HostFacts, imageReference, type LocalImage, type PullProgress } from '@dezky/containers'
import { RetryableError } from '@dezky/reconcile'
import { isBeingRemoved, notePull } from '../../pulled-images/index.ts'
import { readRegistryFor } from '../../registries/index.ts'
import { StepFailed } from '../errors.ts'
import type { RunStep, StepWork } from '../step-work.ts'
import { requireVariablesOf } from './required-variables.ts'

/** No more often is progress written down. */
const progressEveryMs = 500

export const pull: RunStep = async (work) => {
  const { repository, digest } = work.release
  const began = performance.now()
  const image = await fetchImage(work)
  requirePlatform(await work.facts(), image)
  requireVariablesOf(work, image)
  if (work.release.configuration.port === null && image.exposedPorts.length !== 1) {
    const exposed = image.exposedPorts.length === 0 ? 'no port' : `the ports ${image.exposedPorts.join(', ')}`
    throw new StepFailed('no_port', `The image exposes ${exposed}. Say in the project which port it listens on.`)
  }
  const detail = { bytes: image.bytes, tookMs: Math.round(performance.now() - began) }
  return { said: `${repository}@${digest.slice(0, 19)} is on the host`, detail }
}

async function fetchImage(work: StepWork): Promise<LocalImage> {
  const { containers, release: { repository, digest }, services: { db, keyring, clock }, signal } = work
  const pulled = { hostId: work.host.id, repository, digest }
  if (await work.commit(trx => isBeingRemoved(trx, pulled, clock.now()))) {
    throw new RetryableError('The image is being removed from the host at this moment; then it is fetched again.')
  }
  const present = await containers.observeImage(imageReference({ repository, digest }))
  if (present) return present
  // What is there already takes no room: so there is a way back even where the disk is full.
  requireRoom(work, await work.facts())
  await work.commit(trx => notePull(trx, pulled, clock.now()))
  const credentials = await readRegistryFor(db, keyring, repository)
  try {
    return await containers.pull({ repository, digest, credentials }, progressOf(work), signal)
  }
  catch (error) {
    throw error instanceof ContainersRejected ? asFailure(error, repository) : error
  }
}

function asFailure(error: ContainersRejected, repository: string): StepFailed {
  switch (error.reason) {
    case 'image_missing':
      return new StepFailed(
        'image_missing',
        `The registry no longer has this image of ${repository}. Push it again, or deploy another.`,
        { cause: error },
      )
    case 'registry_refused':
      return new StepFailed(
        'registry_refused',
        `The registry of ${repository} does not take our credentials. Set them again under Registries.`,
        { cause: error },
      )
    case 'disk_full': return new StepFailed('disk_full', 'The host\'s disk is full. Make room there, then deploy again.', { cause: error })
    default: return new StepFailed('refused', `The host refused to fetch the image: ${error.message}`, { cause: error })
  }
}

function requireRoom({ settings }: StepWork, { freeBytes }: HostFacts): void {
  if (freeBytes === null || freeBytes >= settings.diskReserveBytes) return
  const mebibytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MiB`
  throw new StepFailed(
    'disk_full',
    `The host has ${mebibytes(freeBytes)} left, and ${mebibytes(settings.diskReserveBytes)} must stay free. Make room there, then `
    + 'deploy again.',
  )
}

function requirePlatform({ os, architecture }: HostFacts, image: LocalImage): void {
  if (image.os === os && image.architecture === architecture) return
  throw new StepFailed(
    'wrong_platform',
    `The image is for ${image.os}/${image.architecture}, the host is ${os}/${architecture}. Build it for that too.`,
  )
}

/** Written down now and then; nobody waits for that. */
function progressOf({ services, deployment, step }: StepWork): (progress: PullProgress) => void {
  let last = 0
  return (progress) => {
    if (performance.now() - last < progressEveryMs) return
    last = performance.now()
    void services.progress.noteProgress(deployment.id, step.position, progress)
  }
}
