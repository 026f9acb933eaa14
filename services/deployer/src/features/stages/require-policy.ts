// What a stage's configuration may say, beside its neighbours.
import type { StageConfiguration } from '@dezky/contracts/deployer'
import { parseTagRule } from '@dezky/images'
import type { Trx } from '../../database/index.ts'
import { inUse, unfit } from '../../http/problems.ts'
import { isInUse, readStage, readStagesOf, type Stage } from './stage.store.ts'

/** `id`: null of one that is about to be made. */
export interface Configured { projectId: string, name: string, id: string | null }

export async function requirePolicy(trx: Trx, { projectId, name, id }: Configured, configuration: StageConfiguration): Promise<void> {
  const { tagRule, promotion } = configuration
  const parsed = tagRule && parseTagRule(tagRule)
  if (parsed && !parsed.ok) throw unfit('tag_rule_invalid', `The tag rule's ${parsed.fault} is not as it must be.`)
  if (promotion?.from === name) throw unfit('promotion_invalid', 'A stage cannot be promoted from itself.')
  if (promotion && tagRule) throw unfit('promotion_invalid', 'A stage follows tags or another stage, not both.')
  requireNamesOfItsOwn(configuration)
  requireOneSource(name, configuration, await readStagesOf(trx, projectId))
  if (id) await requireAsItRuns(trx, id, configuration)
}

function requireNamesOfItsOwn({ perTag, tagRule, hostName }: StageConfiguration): void {
  if (perTag && !tagRule) throw unfit('per_tag_invalid', 'Which tags get a stage of their own? Give the stage a tag rule.')
  if (perTag && hostName) throw unfit('per_tag_invalid', 'Each tag has a host name of its own, by the pattern: leave out the host name.')
}

/** Of a stage for each tag nobody could say which of them has proven an image. */
function requireOneSource(name: string, { perTag, promotion }: StageConfiguration, stages: Stage[]): void {
  const source = stages.find(stage => stage.name === promotion?.from)
  if (source?.configuration.perTag) {
    throw unfit('promotion_invalid', `${source.name} has a stage for each tag. Take images from a stage that runs one.`)
  }
  const follower = stages.find(({ configuration }) => configuration.promotion?.from === name)
  if (perTag && follower) throw inUse(`${follower.name} takes what has run in ${name}, which would be many. Let it take something else first.`)
}

/** What runs is of one kind or the other: it would be left behind. */
async function requireAsItRuns(trx: Trx, id: string, { perTag }: StageConfiguration): Promise<void> {
  const stage = await readStage(trx, id)
  if (!stage || Boolean(stage.configuration.perTag) === Boolean(perTag) || !await isInUse(trx, id)) return
  throw inUse(`Something runs in ${stage.name}. Make another stage instead, and remove this one.`)
}
