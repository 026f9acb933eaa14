// What each row of an import would do. No input or output here.
import type { ImportFault, ImportRow, Role } from '@dezky/contracts'
import { displayNameSchema, emailSchema, roleSchema } from '@dezky/contracts'
import { judgeAdding } from '../members/index.ts'
import type { CsvRow } from './member-import.csv.ts'

export interface Invitee { name: string, email: string, role: Role }

export interface JudgedRow {
  shown: ImportRow
  /** Null when there is something wrong with it. */
  invitee: Invitee | null
}

/** Addresses, in lower case: of those who are in already, and those under which somebody else's mail lies. */
export interface KnownAddresses { members: ReadonlySet<string>, held: ReadonlySet<string> }

const heldMessage = 'Mail of this address is somebody else\'s, or still kept for somebody who has left.'

/** `actor` is the role of whoever imports. */
export function judgeRows(rows: CsvRow[], actor: Role, { members, held }: KnownAddresses): JudgedRow[] {
  const firstLines = new Map<string, number>()
  return rows.map((row) => {
    const { invitee, errors } = judgeRow(row, actor)
    const email = addressOf(row)
    const first = email ? firstLines.get(email) : undefined
    if (email && first === undefined) firstLines.set(email, row.line)
    const isMember = email !== null && members.has(email)
    const faults = [
      ...errors,
      ...(first === undefined ? [] : [fault('email', 'duplicate', `Is in the file already, on line ${first}.`)]),
      ...(!isMember && email !== null && held.has(email) ? [fault('email', 'address_held', heldMessage)] : []),
    ]
    return toJudged(row, faults.length > 0 ? null : invitee, { faults, isMember })
  })
}

export function addressOf({ email }: Pick<CsvRow, 'email'>): string | null {
  return emailSchema.safeParse(email).data ?? null
}

/** The rows of these addresses, which belong to accounts that nobody vouches for. */
export function conflicting(rows: JudgedRow[], emails: readonly string[]): ImportRow[] {
  const message = 'Another account already uses this e-mail address; an operator has to join the two.'
  return rows.filter(({ shown }) => emails.includes(shown.email.toLowerCase()))
    .map(({ shown }) => ({ ...shown, outcome: 'invalid', errors: [fault('email', 'account_conflict', message)] }))
}

function toJudged(row: CsvRow, invitee: Invitee | null, { faults, isMember }: { faults: ImportFault[], isMember: boolean }): JudgedRow {
  const outcome = !invitee ? 'invalid' : isMember ? 'already_member' : 'invite'
  const { line, name, email, role } = invitee ? { ...row, ...invitee } : row
  return { invitee, shown: { line, name, email, role, outcome, errors: faults } }
}

function judgeRow({ name, email, role, surplus }: CsvRow, actor: Role): { invitee: Invitee | null, errors: ImportFault[] } {
  const [said, address, given] = [displayNameSchema.safeParse(name), emailSchema.safeParse(email), roleSchema.safeParse(role || 'member')]
  const errors = [
    ...(said.success ? [] : [fault('name', 'name_invalid', said.error.issues[0]?.message ?? 'Is not a name.')]),
    ...(address.success ? [] : [fault('email', 'email_invalid', address.error.issues[0]?.message ?? 'Is not an e-mail address.')]),
    ...(given.success ? [] : [fault('role', 'role_unknown', 'There is no such role; use owner, admin, billing, helpdesk or member.')]),
    ...(given.success && judgeAdding(actor, given.data) ? [fault('role', 'role_not_grantable', 'Your role may not give this role.')] : []),
    ...(surplus ? [fault('row', 'too_many_columns', 'Has more columns than name, email and role.')] : []),
  ]
  const invitee = said.success && address.success && given.success ? { name: said.data, email: address.data, role: given.data } : null
  return { invitee, errors }
}

function fault(field: ImportFault['field'], code: ImportFault['code'], message: string): ImportFault {
  return { field, code, message }
}
