// What taking a document up would change, decided without touching anything.
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { ConfigurationChange } from '@dezky/contracts/deployer'
import type { Item, Items, Tie } from './section.ts'

/** What there is. */
export interface Present { items: Item[], untold: ReadonlySet<string>, ties: Tie[] }

export interface PlanOptions {
  /** Secrets whose values were sent along. */
  given: ReadonlySet<string>
  /** Whether what is not in the document goes. */
  remove: boolean
}

export interface PlannedChange extends Pick<ConfigurationChange, 'action' | 'setsSecrets' | 'needsSecrets' | 'waitsFor'> {
  path: string
  before: Item | null
  after: Item | null
}

/** In the order in which it is to be done. */
export function planOf(wanted: Items, present: Present, { given, remove }: PlanOptions): PlannedChange[] {
  const there = new Map(present.items.map(item => [item.path, item]))
  const named = new Set(wanted.items.map(({ path }) => path))
  const others = present.items.filter(({ path, kind }) => !named.has(path) && kind.remove !== null)
  const going = remove ? goingOf(others, new Set(wanted.lists)) : new Set<string>()
  return [
    ...wanted.items.map(item => made(item, there.get(item.path) ?? null, present, given)),
    ...others.filter(({ path }) => going.has(path)).reverse().map(item => gone(item, waitsFor(item, { present, going, there }))),
    ...others.filter(({ path }) => !going.has(path)).map(item => kept(item)),
  ]
}

function made(after: Item, before: Item | null, { untold }: Present, given: ReadonlySet<string>): PlannedChange {
  const refs = after.secrets.map(({ ref }) => ref)
  const known = new Set(before?.secrets.map(({ ref }) => ref).filter(ref => !untold.has(ref)))
  const setsSecrets = refs.filter(ref => given.has(ref))
  const needsSecrets = refs.filter(ref => !given.has(ref) && !known.has(ref))
  const isSame = before !== null && setsSecrets.length === 0 && isDeepStrictEqual(before.fields, after.fields)
  const action = before === null ? 'create' : isSame ? 'keep' : 'change'
  return { action, path: after.path, before, after, setsSecrets, needsSecrets, waitsFor: [] }
}

/** What is in a list that was told whole, and with it everything of it. */
function goingOf(others: Item[], lists: ReadonlySet<string>): Set<string> {
  const going = new Set<string>()
  for (const { path, list, of } of others) if (lists.has(list) || (of !== null && going.has(of))) going.add(path)
  return going
}

function gone(item: Item, waitsFor: string[]): PlannedChange {
  return waitsFor.length > 0
    ? { ...kept(item), waitsFor }
    : { action: 'remove', path: item.path, before: item, after: null, setsSecrets: [], needsSecrets: [], waitsFor }
}

function kept(item: Item): PlannedChange {
  return { action: 'keep', path: item.path, before: item, after: item, setsSecrets: [], needsSecrets: [], waitsFor: [] }
}

interface Going { present: Present, going: ReadonlySet<string>, there: ReadonlyMap<string, Item> }

/** What ends only in a while, and needs it until then: stages in which something runs, or that are being taken away already. */
function waitsFor({ path }: Item, { present, going, there }: Going): string[] {
  return present.ties.filter(tie => tie.holds.includes(path) && (going.has(tie.path) || !there.has(tie.path))).map(tie => tie.path)
}

export function changesOf(plan: PlannedChange[]): ConfigurationChange[] {
  return plan.map(({ before, after, ...change }) => ({ ...change, before: before?.fields ?? null, after: after?.fields ?? null }))
}

/** The same for the same changes to the same things, however their fields are ordered. */
export function hashOf(changes: ConfigurationChange[]): string {
  return createHash('sha256').update(JSON.stringify(changes, sorted)).digest('hex')
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => one < other ? -1 : 1))
}
