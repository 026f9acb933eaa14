import { sql } from 'kysely'
import type { Readable } from '../../../database/index.ts'
import { domainOf } from '../../mailboxes/index.ts'
import type { ResourceRow } from '../resource.ts'
import { isSettled } from '../resource.ts'

type Account = Pick<ResourceRow, 'wanted' | 'wish' | 'settledFor' | 'externalId'>

/** Removing a domain erases what is in it: so nothing may be there, nor anything that is only on its way to another domain. */
export async function holdsMailboxes(db: Readable, tenantId: string, domain: string): Promise<boolean> {
  const { rows } = await sql<Account>`
    select wanted, wish, settled_for as "settledFor", external_id as "externalId" from resources
     where tenant_id = ${tenantId}::uuid and kind = 'mail.account' and verified_absent_at is null`.execute(db)
  return rows.some(account => mayBeIn(account, domain))
}

function mayBeIn(account: Account, domain: string): boolean {
  const address = account.wish['address']
  if (account.wanted) return account.externalId !== null && !isSettled(account)
  return typeof address !== 'string' || domainOf(address) === domain
}
