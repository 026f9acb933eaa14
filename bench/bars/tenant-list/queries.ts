// What people ask of a list. Counts touch every row they count: they are shown, but no page and so not part of the figure.
export interface Query {
  name: string
  path: string
  /** So many pages on from the first. */
  deep?: number
  apart?: boolean
}

const text = encodeURIComponent

export const tenantQueries: Query[] = [
  { name: 'first', path: '/v1/tenants?limit=50' },
  { name: 'deep', path: '/v1/tenants?limit=100', deep: 400 },
  ...['createdAt', 'name', '-name', 'slug', '-slug', 'status', '-status', 'seats', '-seats']
    .map(sort => ({ name: `by ${sort}`, path: `/v1/tenants?limit=50&sort=${sort}` })),
  { name: 'deep by name', path: '/v1/tenants?limit=100&sort=name', deep: 200 },
  ...['n', 'no', 'nor', 'north', 'a/s', 'gmbh', 'bakery', 'ærø', 'ø', '.test', '-1f', 'copper meadow', 'north-harbour', 'xyzzy', 'qz']
    .map(search => ({ name: `search "${search}"`, path: `/v1/tenants?limit=50&search=${text(search)}` })),
  { name: 'search "bakery" by name', path: '/v1/tenants?limit=50&sort=name&search=bakery' },
  { name: 'search "zephyr" by name', path: '/v1/tenants?limit=50&sort=name&search=zephyr' },
  { name: 'suspended', path: '/v1/tenants?limit=50&status=suspended' },
  { name: 'suspended or trial by name', path: '/v1/tenants?limit=50&status=suspended&status=trial&sort=name' },
  { name: 'on enterprise', path: '/v1/tenants?limit=50&plan=enterprise' },
  { name: 'on enterprise by name', path: '/v1/tenants?limit=50&plan=enterprise&sort=name' },
  { name: 'of a partner', path: '/v1/tenants?limit=50&partner=partner-1' },
  { name: 'of no partner by name', path: '/v1/tenants?limit=50&partner=none&sort=name' },
  { name: 'provisioning ok', path: '/v1/tenants?limit=50&provisioning=ok' },
  { name: 'provisioning unknown', path: '/v1/tenants?limit=50&provisioning=unknown' },
  { name: 'provisioning error or drifted', path: '/v1/tenants?limit=50&provisioning=error&provisioning=drifted' },
  { name: 'searched, active, on business', path: '/v1/tenants?limit=50&search=otter&status=active&plan=business' },
  { name: 'counts', path: '/v1/tenants/counts', apart: true },
  { name: 'counts of "north"', path: '/v1/tenants/counts?search=north', apart: true },
  { name: 'overview', path: '/v1/overview', apart: true },
  { name: 'decisions', path: '/v1/decisions', apart: true },
  ...['no', 'north', 'bakery', 'castle.example', 'person-77', 'xyzzy']
    .map(q => ({ name: `palette "${q}"`, path: `/v1/search?q=${text(q)}`, apart: true })),
]

export const peopleQueries: Query[] = [
  { name: 'first', path: '/v1/users?limit=50' },
  { name: 'deep', path: '/v1/users?limit=100', deep: 200 },
  ...['a', 'an', 'anna', 'person-77', 'søren', 'castle.example', 'xyzzy', 'qz']
    .map(search => ({ name: `search "${search}"`, path: `/v1/users?limit=50&search=${text(search)}` })),
  ...['name', 'email', 'lastSignIn']
    .map(sort => ({ name: `never signed in by ${sort}`, path: `/v1/users?limit=50&filter=neverSignedIn&sort=${sort}` })),
]
