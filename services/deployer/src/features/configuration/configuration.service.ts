// The whole configuration as a document, and a document as the whole configuration.
import { sql } from 'kysely'
import type { ImportAnswer } from '@dezky/contracts/deployer'
import { Problem } from '@dezky/runtime'
import type { Db, Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { apply } from './apply.ts'
import { type ConfigurationDocument, documentVersion, readDocument, requireSound } from './document.ts'
import { changesOf, hashOf, type PlannedChange, planOf, type Present } from './plan.ts'
import type { Item, Items } from './section.ts'
import { sections } from './sections/index.ts'
import { printYaml } from './yaml.ts'

export async function exportConfiguration(db: Db): Promise<string> {
  const { parts } = await readState(db)
  return printYaml({ version: documentVersion, ...Object.fromEntries(parts) })
}

export interface ImportOptions { by: string, remove: boolean }

/** It is really done, and undone again: what would be refused then is refused now. */
export async function planImport(services: Services, text: string, options: ImportOptions): Promise<ImportAnswer> {
  const document = readDocument(text)
  try {
    return await services.db.transaction().execute(async (trx) => {
      throw new Rehearsed(await takeUp(trx, services, document, options, () => undefined))
    })
  }
  catch (error) {
    if (error instanceof Rehearsed) return { ...error.answer, applied: false }
    throw error
  }
}

class Rehearsed extends Error {
  readonly answer: ImportAnswer

  constructor(answer: ImportAnswer) {
    super('Nothing was changed.')
    this.answer = answer
  }
}

/** Exactly what was planned, or nothing. */
export async function applyImport(
  services: Services, text: string, options: ImportOptions & { planHash: string },
): Promise<ImportAnswer> {
  const document = readDocument(text)
  return services.db.transaction().execute(trx => takeUp(trx, services, document, options, ({ planHash }) => {
    if (planHash !== options.planHash) throw planStale()
  }))
}

/** `approve` throws when it is not to be done. */
export async function takeUp(
  trx: Trx, { keyring, clock }: Pick<Services, 'keyring' | 'clock'>, document: ConfigurationDocument, { by, remove }: ImportOptions,
  approve: (answer: ImportAnswer) => void,
): Promise<ImportAnswer> {
  await keepOthersOut(trx)
  const state = await readState(trx)
  const wanted = itemsOf(document.parts, state.parts, remove)
  requireSound(document, wanted.items)
  const plan = planOf(wanted, state.present, { given: new Set(document.secrets.keys()), remove })
  const answer = answerOf(plan)
  approve(answer)
  await apply(trx, plan, { keyring, by, now: clock.now(), secrets: document.secrets }, document.lineOf)
  return answer
}

function answerOf(plan: PlannedChange[]): ImportAnswer {
  const changes = changesOf(plan)
  const missingSecrets = plan.flatMap(({ needsSecrets }) => needsSecrets)
  return { applied: true, planHash: hashOf(changes), changes, missingSecrets }
}

/** Whoever reads goes on reading; whoever writes waits the moment it takes. */
async function keepOthersOut(trx: Trx): Promise<void> {
  const tables = sections.flatMap(section => section.tables).map(table => sql.table(table))
  await sql`lock table ${sql.join(tables)} in share row exclusive mode`.execute(trx)
}

export interface State { parts: ReadonlyMap<string, unknown>, present: Present }

export async function readState(db: Db): Promise<State> {
  const parts = new Map<string, unknown>()
  const [untold, ties] = [new Set<string>(), []] as [Set<string>, Present['ties']]
  for (const section of sections) {
    const kept = await section.read(db)
    parts.set(section.key, kept.part)
    for (const ref of kept.untold) untold.add(ref)
    ties.push(...kept.ties)
  }
  return { parts, present: { items: itemsOf(parts, parts, true).items, untold, ties } }
}

function itemsOf(parts: ReadonlyMap<string, unknown>, there: ReadonlyMap<string, unknown>, remove: boolean): Items {
  const all = sections.flatMap(({ key, items }) => parts.has(key) ? [items(parts.get(key), there.get(key), { remove })] : [])
  return { items: all.flatMap(({ items }): Item[] => items), lists: all.flatMap(({ lists }) => lists) }
}

function planStale(): Problem {
  return new Problem({ code: 'plan_stale', status: 412, title: 'Changed meanwhile',
    detail: 'This is not what was planned: the document or what there is has changed since. Plan again, and look at what would change.' })
}
