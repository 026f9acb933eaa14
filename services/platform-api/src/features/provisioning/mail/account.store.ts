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

function isComing(domain: Sibling | undefined): boolean {
  return domain !== undefined && domain.state !== 'error'
}
