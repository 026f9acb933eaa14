// The people: who belongs to it, who has been asked to, and where their mail arrives.
import type { MailingList } from '@dezky/contracts'
import { listForExport } from '../../mailing-lists/index.ts'
import type { MemberRecord } from '../../members/index.ts'
import { pageOfMembers } from '../../members/index.ts'
import type { ExportFile } from '../data-export.file.ts'
import { bothFiles, pagesOf } from '../data-export.file.ts'
import { listMailAddresses } from '../data-export.mail.store.ts'
import type { Source } from './about.ts'

export function memberFiles({ db, workspace: { id } }: Source): ExportFile[] {
  // By no directory's names: they are its own.
  const members = () => pagesOf<MemberRecord>(page => pageOfMembers(db, id, '', page), member => member.id)
  const mailboxes = () => pagesOf(page => listMailAddresses(db, id, page), mailbox => mailbox.personId)
  const mailingLists = () => pagesOf(page => listForExport(db, id, page), list => list.id)
  return [
    ...bothFiles('members', 'members/members', memberTable, () => mapped(members(), memberOf)),
    ...bothFiles('invitations', 'members/invitations', invitationTable, () => mapped(members(), invitationOf)),
    ...bothFiles('mailboxes', 'members/mailboxes', mailboxTable, mailboxes),
    ...bothFiles('mailing_lists', 'members/mailing-lists', mailingListTable, mailingLists),
  ]
}

function memberOf({ id, personId, name, email, role, state, locale, addedAt, lastSignInAt }: MemberRecord) {
  return [{ id, personId, name, email, role, state, locale, addedAt, lastSignInAt }]
}

function invitationOf({ id: memberId, name, email, role, state, invitation }: MemberRecord) {
  return invitation && (state === 'invited' || state === 'expired') ? [{ memberId, name, email, role, state, ...invitation }] : []
}

async function* mapped<Row, Shown>(pages: AsyncIterable<Row[]>, show: (row: Row) => Shown[]): AsyncGenerator<Shown[]> {
  for await (const page of pages) {
    const shown = page.flatMap(show)
    if (shown.length > 0) yield shown
  }
}

const memberTable = {
  columns: ['id', 'personId', 'name', 'email', 'role', 'state', 'locale', 'addedAt', 'lastSignInAt'] as const,
  cells: (member: ReturnType<typeof memberOf>[number]) => member,
}

const invitationTable = {
  columns: ['memberId', 'name', 'email', 'role', 'state', 'madeAt', 'expiresAt'] as const,
  cells: (invitation: ReturnType<typeof invitationOf>[number]) => invitation,
}

const mailboxTable = {
  columns: ['personId', 'name', 'address', 'aliases', 'quotaBytes'] as const,
  cells: ({ aliases, ...mailbox }: Awaited<ReturnType<typeof listMailAddresses>>[number]) => ({ ...mailbox, aliases: aliases.join(' ') }),
}

const mailingListTable = {
  columns: ['id', 'address', 'name', 'members', 'others'] as const,
  cells: ({ members, others, ...list }: MailingList) => (
    { ...list, members: members.map(({ address }) => address).join(' '), others: others.join(' ') }),
}
