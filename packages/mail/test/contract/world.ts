// What the suite asks of whoever brings a driver, and what it makes its wishes from.
import { randomUUID } from 'node:crypto'
import type { GroupWish, ListWish, Mail, MailboxWish } from '../../src/index.ts'

export interface MailUnderTest extends AsyncDisposable {
  mail: Mail
  /** The same driver, pointed at something that does not answer; null where there is nothing to be unreachable. */
  unreachable: Mail | null
  /** Makes something without our marker. */
  plantDomain(name: string): Promise<void>
  /** In a domain that is there; answers its external id. */
  plantAddressee(kind: 'mailbox' | 'list', address: string): Promise<string>
  /** The addresses of everything there is, whoever made it; aliases aside. */
  addresses(): Promise<string[]>
}

/** The driver under test; there is none before the suite has begun. */
export type GetWorld = () => MailUnderTest

export function fresh() {
  const tenantId = randomUUID()
  const name = `acme-${randomUUID().slice(0, 8)}.example`
  const common = { tenantId, aliases: [] }
  const mailbox: MailboxWish = { ...common, id: randomUUID(), address: `alice@${name}`, name: 'Alice Ager', quotaBytes: 5_000_000_000 }
  const group: GroupWish = { ...common, id: randomUUID(), address: `sales@${name}`, name: 'Sales', quotaBytes: null }
  const recipients = [mailbox.address, 'bob@elsewhere.example']
  const list: ListWish = { ...common, id: randomUUID(), address: `all@${name}`, name: 'Everybody', recipients }
  return { domain: { tenantId, name }, mailbox, group, list }
}
