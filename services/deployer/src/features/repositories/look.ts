// One look at a repository: what its tags stand for now, what has changed, and what that means to the stages that follow them.
import type { TagRule } from '@dezky/contracts/deployer'
import { decide, movedTag } from '@dezky/images'
import type { Work } from '@dezky/reconcile'
import type { Db, Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { offerImage } from '../deployments/index.ts'
import { readRelease } from '../releases/index.ts'
import { readOffered, readStagesFrom, readTagStages, type Stage } from '../stages/index.ts'
import { matchTagStages } from '../tag-stages/index.ts'
import { digestsOf, imageAt, type Place, type SeenTag } from './ask-registry.ts'
import { tagChanged } from './repository.events.ts'
import { forgetTag, markSeen, readAge, readKnownTags, readUnseenPushes, writeLook, writeTag } from './repository.store.ts'
import { exactTags, goesByAge, type KnownTag, tagsToAskAbout } from './repository.ts'

export interface Looking { services: Services, work: Work<Trx>, repository: string }

export type FollowingStage = Stage & { rule: TagRule }

export async function look({ services, work, repository }: Looking): Promise<void> {
  const { db, registries } = services
  const stages = (await readStagesFrom(db, repository)).flatMap(stage =>
    stage.configuration.tagRule ? [{ ...stage, rule: stage.configuration.tagRule }] : [])
  const pushes = await readUnseenPushes(db, repository)
  if (stages.length > 0) {
    const place = await registries.of(repository)
    const told = pushes.map(({ tag }) => tag)
    await note({ services, work, repository }, place, await ask(services, { place, repository, stages, told }), stages)
    await follow({ services, work, repository }, stages)
  }
  const now = services.clock.now()
  await work.commit(async (trx) => {
    await markSeen(trx, pushes.map(({ key }) => key), now)
    await writeLook(trx, repository, { looked_at: now, problem: null })
  })
}

interface Question { place: Place, repository: string, stages: FollowingStage[], told: string[] }

async function ask({ db }: Services, { place, repository, stages, told }: Question): Promise<SeenTag[]> {
  const known = await readKnownTags(db, repository)
  const rules = stages.map(({ rule }) => rule)
  const exact = exactTags(rules)
  if (exact) return digestsOf(place, [...new Set(exact)])
  const list = await place.registry.tags(place.path) ?? { tags: [], complete: true }
  const chosen = (await Promise.all(stages.map(stage => chosenBy(db, stage)))).flat()
  const wanted = tagsToAskAbout({ rules, told, chosen, listed: list.tags, known })
  // What is not listed any more is asked about by name: only then has it gone.
  const unlisted = list.complete ? [...known.keys()].filter(name => !list.tags.includes(name)) : []
  return digestsOf(place, [...wanted, ...unlisted])
}

async function chosenBy(db: Db, { id, configuration }: Stage): Promise<string[]> {
  if (configuration.perTag) return (await readTagStages(db, id)).map(({ tag }) => tag)
  const { tag } = await readOffered(db, id)
  return tag === null ? [] : [tag]
}

async function note({ services, work, repository }: Looking, place: Place, seen: SeenTag[], stages: FollowingStage[]): Promise<void> {
  const { db, clock } = services
  const known = await readKnownTags(db, repository)
  const byAge = stages.some(({ rule }) => goesByAge(rule))
  for (const { name, digest } of seen) {
    const before = known.get(name)
    const builtAt = digest && byAge ? await ageOf(services, place, { repository, digest, before }) : before?.builtAt ?? null
    const change = movedTag(before?.digest ?? null, digest)
    const at = clock.now()
    await work.commit(async (trx) => {
      if (digest) await writeTag(trx, repository, { name, digest, builtAt, lookedAt: at })
      else await forgetTag(trx, repository, name)
      if (change !== 'unchanged') await tagChanged(trx, { repository, tag: name, change, before: before?.digest ?? null, after: digest,
        at })
    })
  }
}

interface Aged { repository: string, digest: string, before: KnownTag | undefined }

async function ageOf({ db }: Services, place: Place, { repository, digest, before }: Aged): Promise<Date | null> {
  if (before?.digest === digest && before.builtAt) return before.builtAt
  return (await readAge(db, repository, digest))?.builtAt ?? (await imageAt(place, digest))?.createdAt ?? null
}

/** Each stage is offered what its rule chooses of all that is known, whichever look found it. */
async function follow({ services, work, repository }: Looking, stages: FollowingStage[]): Promise<void> {
  const known = await readKnownTags(services.db, repository)
  for (const stage of stages) {
    const { rule, configuration: { perTag } } = stage
    if (perTag) await matchTagStages({ services, work, stage, rule, ...perTag }, [...known.values()])
    else await followOne({ services, work, repository }, stage, known)
  }
}

async function followOne({ services, work }: Looking, stage: FollowingStage, known: ReadonlyMap<string, KnownTag>): Promise<void> {
  const tags = [...known.values()].map(({ name, builtAt }) => ({ name, createdAt: builtAt }))
  const { tag, why } = decide(stage.rule, tags, await currentOf(services, stage))
  const digest = tag === null ? undefined : known.get(tag)?.digest
  if (tag === null || !digest) return
  const offer = { kind: 'deploy', by: 'tag rule', reason: reasons[why](tag), now: services.clock.now() } as const
  await work.commit(trx => offerImage(trx, stage, { digest, tag }, offer))
}

const reasons: Record<'first' | 'newer' | 'other' | 'same', (tag: string) => string> = {
  first: tag => `${tag} is the newest`,
  newer: tag => `${tag} is newer`,
  other: tag => `${tag} is what the rule is about`,
  same: tag => `${tag} stands for another image now`,
}

/** What was chosen last; before anything was, what runs. */
async function currentOf({ db }: Services, stage: Stage): Promise<{ name: string, createdAt?: Date | null } | null> {
  const offered = await readOffered(db, stage.id)
  if (offered.tag) return { name: offered.tag }
  const live = stage.liveReleaseId ? await readRelease(db, stage.liveReleaseId) : null
  return live?.tag ? { name: live.tag } : null
}
