// What is known of an image's tags, and which of them are asked about next. Pure.
import type { TagRule } from '@dezky/contracts/deployer'
import { dryRun, spellingsOf } from '@dezky/images'

/** What a tag stood for when it was last looked at. */
export interface KnownTag {
  name: string
  digest: string
  builtAt: Date | null
  lookedAt: Date
}

/** More are not asked about in one look: the rest have their turn in the next ones. */
export const mostAsked = 100

export interface Look {
  rules: readonly TagRule[]
  /** What webhooks have told of since the last look. */
  told: readonly string[]
  /** What stages have chosen already: whether it has moved matters most after that. */
  chosen: readonly string[]
  listed: readonly string[]
  known: ReadonlyMap<string, KnownTag>
}

/** Those that a rule may choose: what was told of or chosen first, then what is new, then what was not looked at for longest. */
export function tagsToAskAbout({ rules, told, chosen, listed, known }: Look): string[] {
  const mayBeChosen = new Set(rules.flatMap(rule => candidatesOf(rule, listed)))
  const first = new Set([...told.flatMap(tag => spellingsOf(tag, listed)), ...chosen])
  const urgency = (tag: string) => first.has(tag) ? -1 : known.get(tag)?.lookedAt.getTime() ?? 0
  return [...mayBeChosen].toSorted((a, b) => urgency(a) - urgency(b)).slice(0, mostAsked)
}

/** Of what age is not known here: a rule that goes by it has to be told. */
function candidatesOf(rule: TagRule, listed: readonly string[]): string[] {
  return dryRun(rule, listed.map(name => ({ name }))).filter(({ matches, why }) => matches || why === 'undated').map(({ tag }) => tag)
}

/** A registry need not be asked for all it has where each rule names its tag. */
export function exactTags(rules: readonly TagRule[]): string[] | null {
  const tags = rules.map(rule => rule.kind === 'exact' ? rule.tag : null)
  return tags.every(tag => tag !== null) ? tags : null
}

export function goesByAge(rule: TagRule): boolean {
  return 'by' in rule && rule.by === 'created'
}
