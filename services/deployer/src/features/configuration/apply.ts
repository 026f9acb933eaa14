// Does what was planned, one thing after the other, within one transaction.
import { Problem } from '@dezky/runtime'
import type { Trx } from '../../database/index.ts'
import type { ConfigurationDocument } from './document.ts'
import type { PlannedChange } from './plan.ts'
import type { Making } from './section.ts'

export async function apply(trx: Trx, plan: PlannedChange[], making: Making, lineOf: ConfigurationDocument['lineOf']): Promise<void> {
  for (const change of plan) {
    await doIt(trx, change, making).catch((error: unknown) => {
      const place = change.action === 'remove' ? null : change.after?.place ?? null
      throw error instanceof Problem ? named(error, change.path, place && lineOf(place)) : error
    })
  }
}

async function doIt(trx: Trx, { action, before, after }: PlannedChange, making: Making): Promise<void> {
  if (action === 'create' && after) await after.kind.create(trx, after.fields, making)
  if (action === 'change' && before && after) await after.kind.change(trx, after.fields, before.fields, making)
  if (action === 'remove' && before) await before.kind.remove?.(trx, before.fields, making)
}

/** The same refusal, with what of the document it is about. */
function named({ code, status, title, detail, extensions }: Problem, path: string, line: number | null): Problem {
  const where = line === null ? path : `${path} (line ${line})`
  return new Problem({ code, status, title, detail: `${where}: ${detail ?? title}`, extensions: { ...extensions, path, line } })
}
