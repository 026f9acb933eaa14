import type { ImportPreview, ImportResult, Locale, MemberImport } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import type { Readable, Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import { addressesHeld } from '../departures/index.ts'
import type { Acting, TenantRef } from '../members/index.ts'
import { emailsOfMembers, insertMemberships, requireOpenTenant, requireTenant, tellAllAdded } from '../members/index.ts'
import { AccountConflict, ensurePeople } from '../people/index.ts'
import { freeSeats, takeSeats } from '../subscriptions/index.ts'
import { readCsv } from './member-import.csv.ts'
import { ImportInvalid } from './member-import.errors.ts'
import type { ImportsWanted } from './member-import.store.ts'
import { insertImport, listImports, noteImport } from './member-import.store.ts'
import type { Invitee, JudgedRow } from './member-import.ts'
import { addressOf, conflicting, judgeRows } from './member-import.ts'

export interface ImportWish extends Acting {
  file: Buffer
  locale: Locale
  /** Lines that something is wrong with are left out; otherwise nothing is done for the sake of one. */
  leaveOut?: boolean
}

/** Changes nothing. */
export async function previewImport(trx: Scoped, wish: ImportWish): Promise<ImportPreview> {
  const tenant = await requireOpenTenant(trx, wish.slug)
  const rows = (await judgeFile(trx, tenant, wish)).map(({ shown }) => shown)
  const count = (outcome: string) => rows.filter(row => row.outcome === outcome).length
  const counts = { invite: count('invite'), alreadyMembers: count('already_member'), invalid: count('invalid') }
  return { rows, counts, seats: { needed: counts.invite, free: await freeSeats(trx, tenant.id) } }
}

/** All that are good or nobody, in a few statements however many they are: what is cut off leaves nothing behind. */
export async function importMembers(trx: Scoped, wish: ImportWish): Promise<ImportResult> {
  const tenant = await requireOpenTenant(trx, wish.slug)
  const judged = await judgeFile(trx, tenant, wish)
  const invalid = judged.filter(({ shown }) => shown.outcome === 'invalid').map(({ shown }) => shown)
  if (invalid.length > 0 && !wish.leaveOut) throw new ImportInvalid(invalid)
  const wanted = judged.flatMap(({ shown, invitee }) => invitee && shown.outcome === 'invite' ? [invitee] : [])
  const people = wanted.length === 0
    ? []
    : await addAll(trx, tenant, wish, wanted).catch((error: unknown) => {
        throw error instanceof AccountConflict ? new ImportInvalid(conflicting(judged, error.emails)) : error
      })
  const counts = { added: people.length, alreadyMembers: judged.length - invalid.length - people.length, leftOut: invalid.length }
  const id = await insertImport(trx, tenant.id, counts)
  await noteImport(trx, tenant.id, id, people)
  return { id, ...counts }
}

/** Newest first. */
export async function pageOfImports(db: Readable, slug: string, { limit, before }: ImportsWanted): Promise<ImportPage> {
  const { id } = await requireTenant(db, slug)
  const found = await listImports(db, id, { limit: limit + 1, before })
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? items.at(-1)?.id ?? null : null }
}

interface ImportPage { items: MemberImport[], next: string | null }

async function judgeFile(trx: Scoped, { id }: TenantRef, { file, role }: ImportWish): Promise<JudgedRow[]> {
  const rows = readCsv(file)
  const emails = rows.flatMap(row => addressOf(row) ?? [])
  return judgeRows(rows, role, { members: await emailsOfMembers(trx, id, emails), held: await addressesHeld(trx, id, emails) })
}

/** Whoever has come in meanwhile stays what they are. Returns who has been added. */
async function addAll(trx: Scoped, tenant: TenantRef, { actor, locale }: ImportWish, wanted: Invitee[]): Promise<string[]> {
  await takeSeats(trx, tenant.id, wanted.length)
  const ids = await asPlatform(trx, platform => ensurePeople(platform, tenant.id, wanted.map(invitee => ({ ...invitee, locale }))))
  const known = wanted.flatMap((invitee) => {
    const personId = ids.get(invitee.email)
    return personId ? [{ ...invitee, personId }] : []
  })
  const inserted = new Set((await insertMemberships(trx, tenant.id, known)).map(({ personId }) => personId))
  const added = known.filter(({ personId }) => inserted.has(personId))
  await appendAudit(trx, {
    tenantId: tenant.id, actor, action: 'member.import', subject: `tenant:${tenant.id}`,
    details: { added: added.map(({ personId, role }) => ({ personId, role })) },
    personal: added.map(({ personId, name, email }) => ({ personId, data: { name, email } })),
  })
  await tellAllAdded(trx, tenant, added)
  await wake(trx, { kind: 'tenant', key: tenant.id })
  return added.map(({ personId }) => personId)
}
