// Writing out a mail: from how things are when it is sent, or looked at.
import { readFileSync } from 'node:fs'
import type { Directory } from '@dezky/directory'
import type { Clock } from '@dezky/runtime'
import type { PlatformDatabase, Readable, Scoped } from '../../database/index.ts'
import { readIn, workerScope } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { MemberRecord, TenantRef } from '../members/index.ts'
import { findMemberOfPerson, noteInvitation, tellOfMember } from '../members/index.ts'
import type { KeptMail, Show, Written } from '../outbox/index.ts'
import { findTenantById } from '../tenants/index.ts'
import { toHtml } from './letter.html.ts'
import { toText } from './letter.text.ts'
import type { Letter } from './letter.ts'
import type { Ground } from './letters/ground.ts'
import { write } from './letters/write.ts'
import { isOvertaken, kindNow } from './notice.standing.ts'
import { isReplaced, isUntold, secondFactorOf, visitOf } from './notice.store.ts'

/** What all letters say of this platform. */
export interface Imprint { portalUrl: string, support: string | null }

export interface ComposingWorld {
  db: PlatformDatabase
  directory: Directory
  clock: Clock
  imprint: Imprint
  expiresInSeconds: number
}

export interface Link { url: string, expiresAt: Date }

const mark = { cid: 'mark', filename: 'dezky.png', content: readFileSync(new URL('./mark.png', import.meta.url)) }
const markInPlace = `data:image/png;base64,${mark.content.toString('base64')}`

/** For sending. Null: what it was to say is not so any more. An invitation's link is made here, and goes nowhere but into the mail. */
export function composer(world: ComposingWorld): (mail: KeptMail) => Promise<Written | null> {
  return async (mail) => {
    const { db, directory, clock, imprint } = world
    const { tenant, member, ...news } = await readWorld(readIn(db, workerScope()), mail, directory.issuer)
    if (!tenant || !member || isOvertaken(mail, { tenant, member, ...news }, clock.now())) return null
    const kind = kindNow(mail.kind, { tenant, member, ...news })
    const link = kind === 'invitation' ? await makeLink(world, member) : null
    const letter = write(groundOf(mail, member, imprint), { kind, facts: mail.facts, isCaretaker: isCaretaker(member), link })
    const whenSent = link && ((trx: Scoped) => recordMailedLink(trx, tenant, member, link))
    return { ...written(letter), kind, to: member.email, ...whenSent && { whenSent } }
  }
}

/** For looking at, at any time: it says what it would say now, and no secret. */
export function shower({ directory, imprint }: Pick<ComposingWorld, 'directory' | 'imprint'>): Show {
  return async (db, mail) => {
    const member = await findMemberOfPerson(db, mail.tenant.id, mail.personId, directory.issuer)
    const ground = groundOf(mail, member, imprint)
    const letter = write(ground, { kind: mail.kind, facts: mail.facts, isCaretaker: member !== null && isCaretaker(member), link: null })
    return { ...written(letter), html: toHtml(letter, { mark: markInPlace }), kind: mail.kind, to: mail.to }
  }
}

/** An invitation with a link that is in somebody's hands already. */
export function writeInvitation(ground: Ground, link: Link) {
  return written(write(ground, { kind: 'invitation', facts: {}, isCaretaker: false, link }))
}

async function readWorld(db: Readable, mail: KeptMail, issuer: string) {
  const [tenant, member, replaced, untold, visit, secondFactor] = await Promise.all([
    findTenantById(db, mail.tenant.id), findMemberOfPerson(db, mail.tenant.id, mail.personId, issuer), isReplaced(db, mail),
    isUntold(db, mail), visitOf(db, mail), secondFactorOf(db, mail),
  ])
  return { tenant, member, isReplaced: replaced, isUntold: untold, visit, secondFactor }
}

function groundOf({ to, locale, tenant }: KeptMail, member: MemberRecord | null, imprint: Imprint): Ground {
  const { portalUrl, support } = imprint
  return { locale, name: member?.name ?? to, tenantName: tenant.name, portalUrl: `${portalUrl}/`, support }
}

function written(letter: Letter) {
  return { subject: letter.subject, text: toText(letter), html: toHtml(letter, { mark: `cid:${mark.cid}` }), pictures: [mark] }
}

function isCaretaker({ role }: Pick<MemberRecord, 'role'>): boolean {
  return role === 'owner' || role === 'admin'
}

async function makeLink({ directory, expiresInSeconds, imprint }: ComposingWorld, member: MemberRecord): Promise<Link> {
  const externalId = member.directory?.externalId
  if (!externalId) throw new Error('They are still being added to the directory.')
  return directory.invitationLink(externalId, { expiresInSeconds, returnTo: `${imprint.portalUrl}/` })
}

async function recordMailedLink(trx: Scoped, tenant: TenantRef, member: MemberRecord, { expiresAt }: Link): Promise<void> {
  await noteInvitation(trx, member, { madeAt: new Date(), expiresAt })
  await appendAudit(trx, {
    tenantId: tenant.id, actor: { kind: 'system' }, action: 'member.invite', subject: `membership:${member.id}`,
    details: { personId: member.personId, by: 'mail', expiresAt: expiresAt.toISOString() },
  })
  await tellOfMember(trx, 'member.invited', tenant, member.personId)
}
