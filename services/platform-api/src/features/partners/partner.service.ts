import { z } from 'zod'
import type { ChangePartner, CreatePartner, Partner, PartnerCounts, PartnerSortKey, PartnersQuery } from '@dezky/contracts'
import { decodePlace, encodePlace, type Place, requireVersion } from '@dezky/runtime/fastify'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { isReservedSlug } from '../settings/index.ts'
import { SlugReserved } from '../tenants/index.ts'
import { PartnerNotFound, PartnerSlugTaken, PartnerTerminated } from './partner.errors.ts'
import { tellPartner } from './partner.events.ts'
import { findPartner, insertPartner, lockPartner, recordTerms, terminatePartner, updatePartner } from './partner.store.ts'
import { changesIn, changesTerms, withoutPeople } from './partner.ts'
import { countPartners as countFound, listPartners } from './partner-list.store.ts'

/** How many there are of each standing. */
export async function countPartners(db: Readable, search: string | undefined): Promise<PartnerCounts> {
  return countFound(db, search)
}

export async function createPartner(trx: Scoped, input: CreatePartner, actor: Actor): Promise<Partner> {
  if (await isReservedSlug(trx, input.slug)) throw new SlugReserved(input.slug)
  if (!await insertPartner(trx, input)) throw new PartnerSlugTaken(input.slug)
  const partner = await getPartner(trx, input.slug)
  await recordTerms(trx, partner.id)
  const { slug, name, domain, marginPct, contract } = partner
  const details = withoutPeople({ slug, name, domain, marginPct, contract })
  await appendAudit(trx, { tenantId: null, actor, action: 'partner.create', subject: subjectOf(partner), details })
  await tellPartner(trx, 'partner.created', partner)
  return partner
}

export async function getPartner(db: Readable, slug: string): Promise<Partner> {
  const partner = await findPartner(db, slug)
  if (!partner) throw new PartnerNotFound()
  return partner
}

interface PartnerPage { items: Partner[], nextCursor: string | null }

export async function pageOfPartners(db: Readable, { cursor, limit, ...list }: PartnersQuery): Promise<PartnerPage> {
  const after = decodePlace(list, cursor, keySchemas[list.sort.replace('-', '') as PartnerSortKey])
  const found = await listPartners(db, { ...list, limit: limit + 1, after })
  const items = found.slice(0, limit)
  const last: Place | undefined = found.length > limit ? items.at(-1) : undefined
  return { items, nextCursor: last ? encodePlace(list, last) : null }
}

const text = z.string().max(1000).refine(key => !key.includes('\0'))
/** What a cursor carries, by the order of its list. */
const keySchemas: Record<PartnerSortKey, z.ZodType<string>> = {
  slug: text, name: text, createdAt: z.string().regex(/^\d{1,16}$/), customers: z.string().regex(/^\d{1,9}$/),
  marginPct: z.string().regex(/^\d{1,3}\.\d\d$/),
}

export async function changePartner(trx: Scoped, slug: string, change: ChangePartner, { version, actor }: Change): Promise<Partner> {
  const partner = await lockedContract(trx, slug)
  requireVersion(partner, version)
  const { before, after } = changesIn(partner, change)
  if (Object.keys(after).length === 0) return partner
  await updatePartner(trx, partner.id, change)
  if (changesTerms(after, partner)) await recordTerms(trx, partner.id)
  await appendAudit(trx, {
    tenantId: null, actor, action: 'partner.update', subject: subjectOf(partner), details: { changed: Object.keys(after) },
    before: withoutPeople(before), after: withoutPeople(after),
  })
  const changed = await getPartner(trx, slug)
  await tellPartner(trx, 'partner.updated', changed)
  return changed
}

interface Change { version: number, actor: Actor }

/** Its tenants still point to it, so that nobody loses their history; it only takes no new ones. */
export async function endPartner(trx: Scoped, slug: string, actor: Actor): Promise<Partner> {
  const partner = await lockedContract(trx, slug)
  await terminatePartner(trx, partner.id)
  await recordTerms(trx, partner.id)
  await appendAudit(trx, { tenantId: null, actor, action: 'partner.terminate', subject: subjectOf(partner), details: {} })
  await tellPartner(trx, 'partner.terminated', partner)
  return getPartner(trx, slug)
}

/** Throws PartnerNotFound, and PartnerTerminated when nothing can be changed any more. */
export async function lockedContract(trx: Scoped, slug: string): Promise<Partner> {
  const partner = await lockPartner(trx, slug)
  if (!partner) throw new PartnerNotFound()
  if (partner.status === 'terminated') throw new PartnerTerminated()
  return partner
}

export function subjectOf({ id }: { id: string }): string {
  return `partner:${id}`
}
