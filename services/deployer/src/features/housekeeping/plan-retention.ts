// Which releases are not kept any more, and which images may then go from which hosts. Pure.
import type { PulledImage } from '../pulled-images/index.ts'

export interface Facts {
  /** `previousReleaseId`: what was live before what is. */
  stages: { id: string, hostId: string, keepReleases: number, liveReleaseId: string | null, previousReleaseId: string | null }[]
  /** Those that are kept by now. `hasRun`: a deployment of it succeeded. */
  releases: { id: string, stageId: string, number: number, repository: string, digest: string, hasRun: boolean }[]
  instances: { hostId: string, releaseId: string }[]
  /** Deployments that have not ended. */
  open: { releaseId: string, previousReleaseId: string | null }[]
  pulled: PulledImage[]
}

export interface Retention { retire: string[], remove: PulledImage[] }

/**
 * Kept are as many of the newest that ran as the stage says, whatever is newer, and whatever somebody needs: what is live, what was before
 * it, what has an instance, what is being deployed or waits for it.
 */
export function planRetention(facts: Facts): Retention {
  const needed = neededReleases(facts)
  const retire = facts.stages.flatMap(stage => outdated(stage, facts.releases)).filter(id => !needed.has(id))
  const images = neededImages(facts, new Set(retire))
  return { retire, remove: facts.pulled.filter(image => !images.has(spelled(image))) }
}

function neededReleases({ stages, instances, open }: Facts): Set<string | null> {
  return new Set([
    ...stages.flatMap(({ liveReleaseId, previousReleaseId }) => [liveReleaseId, previousReleaseId]),
    ...instances.map(({ releaseId }) => releaseId), ...open.flatMap(({ releaseId, previousReleaseId }) => [releaseId, previousReleaseId]),
  ])
}

function outdated({ id, keepReleases }: Facts['stages'][number], releases: Facts['releases']): string[] {
  const own = releases.filter(({ stageId }) => stageId === id).sort((a, b) => b.number - a.number)
  const ran = own.filter(({ hasRun }) => hasRun)
  const kept = new Set(ran.slice(0, keepReleases))
  const newest = ran[0]?.number ?? 0
  return own.filter(release => release.number < newest && !kept.has(release)).map(release => release.id)
}

/** An instance may be on another host than its stage is by now. */
function neededImages({ stages, releases, instances }: Facts, retired: ReadonlySet<string>): Set<string> {
  const hosts = new Map(stages.map(({ id, hostId }) => [id, hostId]))
  const byId = new Map(releases.map(release => [release.id, release]))
  const kept = releases.filter(({ id }) => !retired.has(id)).map(release => ({ ...release, hostId: hosts.get(release.stageId) ?? '' }))
  const run = instances.flatMap(({ hostId, releaseId }) => {
    const release = byId.get(releaseId)
    return release ? [{ ...release, hostId }] : []
  })
  return new Set([...kept, ...run].map(spelled))
}

function spelled({ hostId, repository, digest }: PulledImage): string {
  return `${hostId} ${repository}@${digest}`
}
