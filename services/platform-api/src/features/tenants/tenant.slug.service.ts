import type { SlugCheck } from '@dezky/contracts'
import { numberedSlugs, slugPattern, suggestSlug } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import { reservedSlugsOf } from '../settings/index.ts'
import { findTakenSlugs } from './tenant.slug.store.ts'

/** How many names with a number behind them are tried before nothing is suggested. */
const attempts = 98

export async function checkSlug(db: Readable, slug: string): Promise<SlugCheck> {
  const base = slugPattern.test(slug) ? slug : suggestSlug(slug)
  const candidates = base ? [base, ...numberedSlugs(base, attempts)] : []
  const known = { taken: new Set(await findTakenSlugs(db, candidates)), reserved: await reservedSlugsOf(db) }
  const state = stateOf(slug, known)
  const suggestion = state === 'free' ? null : candidates.find(candidate => stateOf(candidate, known) === 'free') ?? null
  return { slug, state, suggestion }
}

interface Known { taken: ReadonlySet<string>, reserved: ReadonlySet<string> }

function stateOf(slug: string, { taken, reserved }: Known): SlugCheck['state'] {
  if (!slugPattern.test(slug)) return 'malformed'
  if (reserved.has(slug)) return 'reserved'
  return taken.has(slug) ? 'taken' : 'free'
}
