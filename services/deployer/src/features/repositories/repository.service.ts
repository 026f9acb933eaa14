// What people ask about a project's tags.
import type { z } from 'zod'
import type { dryRunAnswerSchema, tagChangeSchema, TagRule, tagSchema } from '@dezky/contracts/deployer'
import { dryRun, parseTagRule, RegistryRejected, RegistryUnavailable } from '@dezky/images'
import { Problem } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import { unfit } from '../../http/problems.ts'
import type { Services } from '../../services.ts'
import { projectNamed } from '../projects/index.ts'
import { imageAt } from './ask-registry.ts'
import { readKnownTags, readLook, readTagChanges, readTags } from './repository.store.ts'
import { goesByAge, mostAsked } from './repository.ts'

export async function tagsOf(db: Db, project: string) {
  const { repository } = await projectNamed(db, project)
  const { lookedAt, problem } = await readLook(db, repository)
  const items = (await readTags(db, repository)).map(({ name, digest, builtAt, since }): z.infer<typeof tagSchema> =>
    ({ name, digest, builtAt: builtAt?.toISOString() ?? null, since: since.toISOString() }))
  return { items, lookedAt: lookedAt?.toISOString() ?? null, problem }
}

type TagChange = z.infer<typeof tagChangeSchema>

export async function tagChangesOf(db: Db, project: string, page: { limit: number, before: string | null }): Promise<TagChange[]> {
  const { repository } = await projectNamed(db, project)
  return (await readTagChanges(db, repository, page)).map(({ at, ...change }) => ({ ...change, at: at.toISOString() }))
}

/** What a rule makes of what the registry has now. The ages of so many are asked for; of what is beyond, only known ones count. */
export async function tryRule({ db, registries }: Services, project: string, rule: TagRule): Promise<z.infer<typeof dryRunAnswerSchema>> {
  const parsed = parseTagRule(rule)
  if (!parsed.ok) throw unfit('tag_rule_invalid', `The tag rule's ${parsed.fault} is not as it must be.`)
  const { repository } = await projectNamed(db, project)
  try {
    const place = await registries.of(repository)
    const { tags, complete } = await place.registry.tags(place.path) ?? { tags: [], complete: true }
    const known = await readKnownTags(db, repository)
    const undated = goesByAge(rule) ? tags.filter(name => !known.get(name)?.builtAt).slice(0, mostAsked) : []
    const ages = new Map(await Promise.all(undated.map(async (name) => {
      const digest = await place.registry.digestOf(place.path, name)
      return [name, digest ? (await imageAt(place, digest))?.createdAt ?? null : null] as const
    })))
    const judged = dryRun(parsed.rule, tags.map(name => ({ name, createdAt: ages.get(name) ?? known.get(name)?.builtAt ?? null })))
    return { complete, items: judged.map(({ createdAt, ...tag }) => ({ ...tag, createdAt: createdAt?.toISOString() ?? null })) }
  }
  catch (error) {
    if (error instanceof RegistryUnavailable || error instanceof RegistryRejected) throw silent(error)
    throw error
  }
}

function silent(error: Error): Problem {
  return new Problem({ code: 'upstream_unavailable', status: 422, title: 'The registry did not say', detail: error.message, cause: error })
}
