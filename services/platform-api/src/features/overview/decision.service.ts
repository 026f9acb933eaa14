import type { Decision, Decisions } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import type { DecisionSource } from './decision.sources.ts'
import type { DecisionRow, Extent } from './decision.store.ts'
import { findDue } from './decision.store.ts'

/** Those kinds of which there are any, in the order of the sources. */
export async function readDecisions(db: Readable, wanted: readonly DecisionSource[], extent: Extent): Promise<Decisions['groups']> {
  const groups = await Promise.all(wanted.map(async (source) => {
    const rows = await findDue(db, source, extent)
    return { kind: source.kind, count: rows[0]?.total ?? 0, decisions: rows.map(row => toDecision(source, row)) }
  }))
  return groups.filter(({ count }) => count > 0)
}

function toDecision({ kind }: DecisionSource, { id, at, tenant, about }: DecisionRow): Decision {
  return { id, kind, at: at.toISOString(), tenant, resource: null, ticket: null, person: null, mail: null, ...about }
}
