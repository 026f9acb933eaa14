// What a tenant has in each upstream, read from what the upstreams themselves remember, in terms in which tenants can be compared.
import type { Cloud } from './cloud.ts'

type Thing = Record<string, unknown>

export interface Seen { groups: Thing[], people: Thing[], spaces: Thing[], accounts: Thing[], mail: Thing[] }

export function seen({ twins }: Pick<Cloud, 'twins'>, { id, slug }: { id: string, slug: string }): Seen {
  const { groups, users } = twins.directory.state
  const { drives, users: accounts } = twins.files.state
  const isOurs = (address: string | null) => address?.endsWith(`@${slug}.example`) ?? false
  const nameOf = (account: string) => accounts.get(account)?.mail ?? 'nobody'
  return general({
    groups: values(groups).filter(({ attributes }) => attributes['dezky_tenant'] === id)
      .map(({ name, attributes }) => ({ name, attributes })),
    people: values(users).filter(({ email }) => isOurs(email)).map(({ email, name, is_active, groups: held }) =>
      ({ email, name, is_active, groups: held.map(pk => groups.get(pk)?.name) })),
    spaces: values(drives).filter(({ driveAlias }) => driveAlias.endsWith(id))
      .map(({ modifiedAt: _, grants, ...drive }) =>
        ({ ...drive, grants: Object.entries(grants).map(([who, role]) => `${nameOf(who)} ${role}`) })),
    accounts: values(accounts).filter(({ mail }) => isOurs(mail)).map(({ mail, displayName, enabled }) => ({ mail, displayName, enabled })),
    mail: ['x:Domain', 'x:Account', 'x:MailingList', 'x:DkimSignature'].flatMap(type => mailOf(twins, type, slug)),
  }, { id, slug })
}

function mailOf({ mail: { store } }: Cloud['twins'], type: string, slug: string): Thing[] {
  const domains = store.collection<Thing>('x:Domain').entries().filter(([, { name }]) => name === `${slug}.example`).map(([id]) => id)
  return store.collection<Thing>(type).entries()
    .filter(([id, thing]) => domains.includes(type === 'x:Domain' ? id : String(thing['domainId'])))
    .map(([, { createdAt: _, dnsZoneFile: __, privateKey: ___, publicKey: ____, selector: _____, ...thing }]) => ({ type, ...thing }))
}

/** Ids and names of its own put back into general terms, and everything in one order. */
function general(found: Seen, { id, slug }: { id: string, slug: string }): Seen {
  const text = JSON.stringify(found).replaceAll(id, '<tenant>').replaceAll(slug, '<slug>')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>').replaceAll(/("(?:domainId|id)":")[^"]+/g, '$1<id>')
  return JSON.parse(text, (_, value: unknown) => Array.isArray(value) ? value.toSorted(byText) : value)
}

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
}

function values<T>(kept: { entries(): [string, T][] }): T[] {
  return kept.entries().map(([, value]) => value)
}

/** Everything an upstream remembers, as text: to see that what is not ours stayed as it was. */
export function everything({ twins }: Pick<Cloud, 'twins'>): string {
  const { groups, users, sessions, tokens, grants } = twins.directory.state
  const { drives, users: accounts } = twins.files.state
  const mail = ['x:Domain', 'x:Account', 'x:MailingList', 'x:DkimSignature'].map(type => twins.mail.store.collection(type))
  return JSON.stringify([groups, users, sessions, tokens, grants, drives, accounts, ...mail].map(kept => kept.entries()))
}
