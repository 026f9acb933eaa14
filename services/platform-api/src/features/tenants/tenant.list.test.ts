import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tenant, TenantCounts, TenantSortKey } from '@dezky/contracts'
import { tenantSorts } from '@dezky/contracts'
import { administratorOf, createTenant, newTenant, untilActive } from '../../../test/tenants.ts'
import type { Caller, Someone, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

const slugs = ['ash', 'beech', 'cedar', 'elm', 'fir', 'gum', 'hazel']
const partnersPerson: Someone = { subject: 'petra', email: 'petra@north.example', name: 'Petra', audience: 'dezky-portal' }
let api: TestApi
let olga: Caller
let petra: Caller
let anna: Caller

interface Page { items: Tenant[], nextCursor: string | null }

beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  for (const slug of slugs) await createTenant(olga, slug, { plan: slug === 'elm' ? 'starter' : 'business' })
  const active = await Promise.all([...slugs, 'dezky'].map(slug => untilActive(olga, slug)))
  anna = await api.as(await administratorOf(api, active[3]!))
  await api.as(partnersPerson)
  await arrange()
  petra = await api.as(partnersPerson)
})
afterAll(() => api[Symbol.asyncDispose]())

/** States of a life for which there is no route yet, and many that are equal in what they are sorted by. */
async function arrange(): Promise<void> {
  const client = new pg.Client({ connectionString: api.database.superuserUrl })
  await client.connect()
  await client.query(`
    update tenants set name = 'Same', created_at = '2026-01-01' where slug in ('ash', 'beech', 'cedar');
    update tenants set name = 'Ærø 50%_\\ Brød', created_at = '2026-01-01' where slug = 'elm';
    update tenants set suspended_at = now(), suspension_reason = 'billing', suspension_owner = 'platform' where slug = 'beech';
    update tenants set deleted_at = now(), purge_after = now(), purge_started_at = now(), purged_at = now() where slug = 'gum';
    update resources set state = 'unknown' where tenant_id = (select id from tenants where slug = 'fir') and kind = 'files.space';
    update resources set state = 'drifted' where tenant_id = (select id from tenants where slug = 'ash') and kind = 'files.space';
    update resources set state = 'error' where kind = 'directory.group'
      and tenant_id in (select id from tenants where slug in ('ash', 'cedar'));
    insert into tenant_domains (tenant_id, name) select id, 'hassel.example' from tenants where slug = 'hazel';
    insert into tenant_domains (tenant_id, name) select id, 'nuts.example' from tenants where slug = 'hazel';
    insert into partners (id, slug, name, margin_percent) values ('0191a000-0000-7000-8000-000000000000', 'north', 'North', 10);
    insert into partner_members (partner_id, person_id)
      select '0191a000-0000-7000-8000-000000000000', id from people where email = 'petra@north.example';
    update tenants set partner_id = '0191a000-0000-7000-8000-000000000000' where slug in ('ash', 'hazel');`)
  await client.end()
}

async function found(query: string, caller = olga): Promise<string[]> {
  const { body } = await caller.get<Page>(`/v1/tenants?${query}`)
  return body.items.map(({ slug }) => slug).sort()
}

async function walk(query: string, between = async () => {}): Promise<Tenant[]> {
  const seen: Tenant[] = []
  for (let cursor: string | null = ''; cursor !== null; await between()) {
    const { body }: { body: Page } = await olga.get<Page>(`/v1/tenants?limit=2&${query}${cursor && `&cursor=${cursor}`}`)
    seen.push(...body.items)
    cursor = body.nextCursor
  }
  return seen
}

describe('searching', () => {
  it.each<[string, string[]]>([
    ['HAZ', ['hazel']], ['assel.ex', ['hazel']], ['NUTS', ['hazel']], ['sam', ['ash', 'beech', 'cedar']], ['sh', ['ash']],
    ['z', ['dezky', 'hazel']],
    ['ærø', ['elm']], ['ÆR', ['elm']], ['ø', ['elm']], ['Ø 5', ['elm']], ['%', ['elm']], ['_', ['elm']], ['\\', ['elm']], ['%_', ['elm']],
    ['50%_\\', ['elm']], ['0%b', []], ['a_h', []], ['b%h', []], ['ss', ['hazel']], ['aa', []], ['ufov', []], ['gum', []],
    ['  elm ', ['elm']], ['日本', []],
  ])('finds %j', async (search, expected) => {
    expect(await found(`search=${encodeURIComponent(search)}`)).toEqual(expected)
  })

  it('finds everything by nothing', async () => {
    expect(await found('search=')).toEqual(await found(''))
  })

  it('knows a domain no longer that was taken away', async () => {
    await asSuperuser(`delete from tenant_domains where name = 'nuts.example'`)
    expect(await found('search=nuts')).toEqual([])
    expect(await found('search=hassel')).toEqual(['hazel'])
  })
})

describe('filtering', () => {
  it.each<[string, string[]]>([
    ['status=suspended', ['beech']], ['status=suspended&status=purged', ['beech', 'gum']], ['status=purged', ['gum']],
    ['plan=starter', ['elm']], ['plan=starter&plan=enterprise', ['elm']], ['plan=gold', []], ['partner=north', ['ash', 'hazel']],
    ['partner=nobody', []], ['partner=none&search=e', ['beech', 'cedar', 'dezky', 'elm', 'fir']],
    ['provisioning=error', ['ash', 'cedar']], ['provisioning=drifted', []], ['provisioning=unknown', ['fir']],
    ['provisioning=unknown&provisioning=error', ['ash', 'cedar', 'fir']], ['provisioning=ok', ['beech', 'dezky', 'elm', 'hazel']],
    ['provisioning=error&partner=north&search=as&plan=business&status=active', ['ash']],
  ])('by %s', async (query, expected) => {
    expect(await found(query)).toEqual(expected)
  })

  it('says what it filters by', async () => {
    const { body } = await olga.get<Page>('/v1/tenants?limit=100')
    const worst = Object.fromEntries(body.items.map(({ slug, provisioning }) => [slug, provisioning]))
    expect(worst).toMatchObject({ ash: 'error', fir: 'unknown', hazel: 'ok' })
  })

  it.each([
    'status=lost', 'provisioning=skipped', 'plan=Not%20A%20Slug', 'partner=-', 'sort=id', 'search=%00', 'search=a&search=b', 'limit=0',
    'limit=101', 'colour=green', `search=${'x'.repeat(101)}`, `cursor=${'x'.repeat(1001)}`,
  ])('refuses %s', async (query) => {
    expect(await olga.get(`/v1/tenants?${query}`)).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
  })
})

const keys: Record<TenantSortKey, (tenant: Tenant) => string | number> = {
  createdAt: tenant => tenant.createdAt, name: tenant => tenant.name, slug: tenant => tenant.slug, status: tenant => tenant.status,
  seats: tenant => tenant.subscription.seats,
}
const collator = new Intl.Collator('und')

function plainly(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Equals are told apart by their ids, in the same direction. */
function inOrder(tenants: Tenant[], sort: string): string[] {
  const key = keys[sort.replace('-', '') as TenantSortKey]
  const direction = sort.startsWith('-') ? -1 : 1
  const compare = sort.endsWith('name') ? (a: unknown, b: unknown) => collator.compare(String(a), String(b)) : plainly
  return tenants.toSorted((a, b) => direction * (compare(key(a), key(b)) || (a.id < b.id ? -1 : 1))).map(({ slug }) => slug)
}

describe('sorting', () => {
  it.each(tenantSorts)('by %s goes through all of them, each once, equals too', async (sort) => {
    const seen = await walk(`sort=${sort}`)
    expect(seen.map(({ slug }) => slug)).toEqual(inOrder(seen, sort))
    expect(seen.map(({ slug }) => slug).sort()).toEqual(await found('limit=100'))
  })

  it.each(['sort=-name&search=e', 'sort=status&search=zz', 'sort=seats&search=ez'])('goes through what %s finds', async (query) => {
    const seen = await walk(query)
    expect(seen.map(({ slug }) => slug)).toEqual(inOrder(seen, query.split('&')[0]?.replace('sort=', '') ?? ''))
    expect(seen.map(({ slug }) => slug).sort()).toEqual(await found(`limit=100&${query}`))
  })

  it.each(['sort=name', 'sort=-createdAt', 'sort=seats'])('%s goes on where it was when others come in between', async (sort) => {
    const before = await found('limit=100')
    let added = 0
    const seen = await walk(sort, async () => {
      if (added < 2) await createTenant(olga, `late-${sort.replaceAll(/[^a-z]/gi, '').toLowerCase()}-${added++}`)
    })
    const names = seen.map(({ slug }) => slug)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(before))
  })

  const others = ['sort=slug', 'search=e', 'status=active', 'plan=business', 'partner=none', 'provisioning=ok']
  it.each(others)('refuses a cursor with %s that was made without', async (change) => {
    const { body } = await olga.get<Page>('/v1/tenants?limit=1')
    expect((await olga.get<Page>(`/v1/tenants?limit=5&cursor=${body.nextCursor}`)).status).toBe(200)
    const answer = await olga.get(`/v1/tenants?${change}&cursor=${body.nextCursor}`)
    expect(answer).toMatchObject({ status: 400, body: { code: 'cursor_invalid' } })
  })

  it.each(['createdAt', 'name', 'status', 'seats'])('refuses a cursor for %s that somebody has made up', async (sort) => {
    const { body } = await olga.get<Page>(`/v1/tenants?limit=1&sort=${sort}`)
    const [mark, , id] = JSON.parse(Buffer.from(body.nextCursor ?? '', 'base64url').toString())
    for (const forged of [[mark, '99999999999999999999', id], [mark, 'x\0', id], [mark, '1', 'x'], [mark], 'x', null]) {
      const cursor = Buffer.from(JSON.stringify(forged)).toString('base64url')
      const answer = await olga.get(`/v1/tenants?sort=${sort}&cursor=${cursor}`)
      const couldBeReal = sort === 'name' && forged?.[1]?.startsWith('9')
      expect(answer.body.code ?? answer.status, JSON.stringify(forged)).toBe(couldBeReal ? 200 : 'cursor_invalid')
    }
  })
})

describe('counting', () => {
  const count = async (query: string, caller = olga) => (await caller.get<TenantCounts>(`/v1/tenants/counts?${query}`)).body

  it('names every status, with and without a filter', async () => {
    const { all, byStatus } = await count('search=same')
    expect({ all, byStatus }).toEqual({
      all: 3, byStatus: { pending: 0, trial: 0, active: 2, suspended: 1, deleted: 0, purging: 0, purged: 0 },
    })
    expect((await count('')).byStatus.purged).toBe(1)
    expect((await count('')).all).toBe((await found('limit=100')).length)
    expect((await count('partner=nobody')).all).toBe(0)
    expect((await count('plan=starter')).all).toBe(1)
  })

  it('is not asked about one status', async () => {
    expect((await olga.get('/v1/tenants/counts?status=active')).status).toBe(400)
  })

  it('counts for everybody what they may see', async () => {
    expect((await count('', petra)).all).toBe(2)
    expect((await count('', anna)).all).toBe(1)
  })
})

describe('who sees which', () => {
  it('shows a partner their customers and a member their own, whatever they ask for', async () => {
    for (const query of ['', 'sort=name', 'sort=seats', 'search=e', 'plan=business&plan=starter', 'provisioning=ok&provisioning=error']) {
      expect((await found(query, petra)).filter(slug => !['ash', 'hazel'].includes(slug)), query).toEqual([])
      expect((await found(query, anna)).filter(slug => slug !== 'elm'), query).toEqual([])
    }
    expect(await found('sort=seats', petra)).toEqual(['ash', 'hazel'])
    expect(await found('sort=-name&search=br', anna)).toEqual(['elm'])
    expect(await found('partner=north', anna)).toEqual([])
  })
})

describe('creating', () => {
  it('gives a slug to one of two hundred who want it', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => olga.post('/v1/tenants', newTenant('wanted'))))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter(status => status === 201)).toHaveLength(1)
    expect(statuses.filter(status => status === 409)).toHaveLength(199)
  })
})

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: api.database.superuserUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}
