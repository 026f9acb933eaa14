// A stage that another makes for one of its tags.
import { createHash } from 'node:crypto'
import { longestStageName, type StageConfiguration } from '@dezky/contracts/deployer'

const hashLength = 6

/** As the stage that makes it, but for what chooses tags. */
export function tagStageConfiguration(configuration: StageConfiguration): StageConfiguration {
  return { ...configuration, tagRule: null, perTag: null, promotion: null }
}

/** The same for the same tag. Where the tag itself cannot be part of the name, or the name is another's, a piece of its hash is. */
export function tagStageName(stage: string, tag: string, taken: ReadonlySet<string>): string {
  const plain = tag.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const name = `${stage}-${plain}`
  if (plain === tag && name.length <= longestStageName && !taken.has(name)) return name
  const hash = createHash('sha256').update(tag).digest('hex').slice(0, hashLength)
  return `${name.slice(0, longestStageName - hashLength - 1).replace(/-$/, '')}-${hash}`
}
