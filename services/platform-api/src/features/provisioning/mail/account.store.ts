// What must be there before a mailbox can be.
import type { Readable } from '../../../database/index.ts'
import { domainOf } from '../../mailboxes/index.ts'
import type { Waiting } from '../kind.ts'
import type { Sibling } from '../resource.store.ts'
import { findSiblings } from '../resource.store.ts'
import type { ResourceRow } from '../resource.ts'
import type { AccountWish } from './account.plan.ts'

/** The aliases that can be had: one in a domain the server refuses keeps nobody from their mail. */
export async function findGround(
  db: Readable, { tenantId, subject, externalId }: ResourceRow, { address, aliases }: Pick<AccountWish, 'address' | 'aliases'>,
): Promise<Waiting | { aliases: string[] }> {
  const domains = new Map((await findSiblings(db, tenantId, 'mail.domain')).map(domain => [domain.subject, domain]))
  const isThere = (of: string) => Boolean(domains.get(domainOf(of))?.externalId)
  if (!isThere(address)) return { waitsFor: 'its mail domain' }
  if (aliases.some(alias => !isThere(alias) && isComing(domains.get(domainOf(alias))))) return { waitsFor: 'the mail domain of an alias' }
  const [person] = externalId === null ? await findSiblings(db, tenantId, 'directory.person', subject) : []
  if (externalId === null && person?.state !== 'ok') return { waitsFor: 'the person in the directory' }
  return { aliases: aliases.filter(isThere) }
}

/** Mail for the address of somebody who had left still goes on to whoever took over: the list there is to be gone first. */
export async function isForwardLeft(db: Readable, { tenantId, subject }: ResourceRow): Promise<boolean> {
  return (await findSiblings(db, tenantId, 'mail.forward', subject)).some(({ wanted }) => !wanted)
}

/** Those of these addresses whose domain the mail server has. */
export async function findReachable(db: Readable, tenantId: string, addresses: string[]): Promise<string[]> {
  if (addresses.length === 0) return []
  const domains = await findSiblings(db, tenantId, 'mail.domain')
  return addresses.filter(address => domains.some(({ subject, externalId }) => subject === domainOf(address) && externalId !== null))
}

function isComing(domain: Sibling | undefined): boolean {
  return domain !== undefined && domain.state !== 'error'
}
