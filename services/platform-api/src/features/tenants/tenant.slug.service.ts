import type { SlugCheck } from '@dezky/contracts'
import { numberedSlugs, reservedSlugs, slugPattern, suggestSlug } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import { findTakenSlugs } from './tenant.slug.store.ts'

/** How many names with a number behind them are tried before nothing is suggested. */
const attempts = 98

export async function checkSlug(db: Readable, slug: string): Promise<SlugCheck> {
  const base = slugPattern.test(slug) ? slug : suggestSlug(slug)
  const candidates = base ? [base, ...numberedSlugs(base, attempts)] : []
  const taken = new Set(await findTakenSlugs(db, candidates))
  const state = stateOf(slug, taken)
  const suggestion = state === 'free' ? null : candidates.find(candidate => stateOf(candidate, taken) === 'free') ?? null
  return { slug, state, suggestion }
}

function stateOf(slug: string, taken: ReadonlySet<string>): SlugCheck['state'] {
  if (!slugPattern.test(slug)) return 'malformed'
  if (reservedSlugs.has(slug)) return 'reserved'
  return taken.has(slug) ? 'taken' : 'free'
}
