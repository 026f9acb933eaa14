// Whether addresses of a tenant can be given out: each is one mailbox's or one mailing list's.
import type { Scoped } from '../../database/index.ts'
import { entitlementsOfTenant } from '../entitlements/index.ts'
import type { Holder } from './mail-address.store.ts'
import { findDomains, findTaken } from './mail-address.store.ts'
import { AddressDomainUnverified, AddressTaken, MailNotEntitled } from './mailbox.errors.ts'
import { domainOf } from './mailbox.ts'

/** `field`: by which it is called in what was asked. */
interface NamedAddress { field: string, address: string }

/** After `lockAddresses`. Throws MailNotEntitled, AddressDomainUnverified, AddressTaken. */
export async function requireAddresses(trx: Scoped, holder: Holder, named: NamedAddress[]): Promise<void> {
  const entitlements = await entitlementsOfTenant(trx, holder.tenantId)
  if (!Number(entitlements.find(({ key }) => key === 'mail')?.value)) throw new MailNotEntitled()
  const domains = await findDomains(trx, holder.tenantId)
  const strange = named.find(({ address }) => !domains.includes(domainOf(address)))
  if (strange) throw new AddressDomainUnverified(strange.field)
  const taken = await findTaken(trx, holder, named.map(({ address }) => address))
  if (taken !== null) throw new AddressTaken(named.find(({ address }) => address === taken)?.field ?? 'address')
}
