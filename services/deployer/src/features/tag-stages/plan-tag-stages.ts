// Which tags of a stage have a stage of their own, and which are to have one. Pure.
import type { TagRule } from '@dezky/contracts/deployer'
import { dryRun } from '@dezky/images'

export interface SeenTag { name: string, digest: string, builtAt: Date | null }

export interface Situation<Stage extends { tag: string, removedAt: Date | null }> {
  rule: TagRule
  maxInstances: number
  /** What the registry has. */
  tags: readonly SeenTag[]
  stages: readonly Stage[]
  /** By tag, what it stood for when somebody took its stage away. */
  dismissed: ReadonlyMap<string, string>
}

export interface TagStagePlan<Stage> {
  make: SeenTag[]
  offer: { stage: Stage, tag: SeenTag }[]
  remove: Stage[]
}

/** The newest tags by the rule, each in its stage. One that is being taken away and is wanted again is made anew once it is gone. */
export function planTagStages<Stage extends { tag: string, removedAt: Date | null }>(
  { rule, maxInstances, tags, stages, dismissed }: Situation<Stage>,
): TagStagePlan<Stage> {
  const matching = dryRun(rule, tags.map(({ name, builtAt }) => ({ name, createdAt: builtAt }))).filter(({ matches }) => matches)
  const newest = matching.slice(0, maxInstances).flatMap(({ tag }) => tags.find(({ name }) => name === tag) ?? [])
  const wanted = newest.filter(({ name, digest }) => dismissed.get(name) !== digest)
  const stageOf = ({ name }: SeenTag) => stages.find(({ tag }) => tag === name)
  const staying = stages.filter(({ removedAt }) => !removedAt)
  return {
    make: wanted.filter(tag => !stageOf(tag)),
    offer: staying.flatMap((stage) => {
      const tag = wanted.find(({ name }) => name === stage.tag)
      return tag ? [{ stage, tag }] : []
    }),
    remove: staying.filter(({ tag }) => !wanted.some(({ name }) => name === tag)),
  }
}
