// A port whose requests say for which tenant they are made, so that many can be tested at the same time, each with faults of its own.
import pg from 'pg'

export interface Tags extends AsyncDisposable {
  of(args: unknown[]): Promise<string>
}

/** Tenants by the slug their people's addresses and their own ids lead to. */
export function openTags(url: string): Tags {
  const db = new pg.Pool({ connectionString: url, max: 2 })
  const known = new Map<string, string>()
  const find = async (ids: string[]) => {
    const { rows } = await db.query<{ id: string, slug: string }>(`
      select id, slug from tenants where id = any($1::uuid[])
      union all select p.id, substring(p.email from '@(.*)\\.example$') from people p where p.id = any($1::uuid[])
      union all select i.external_id::uuid, substring(p.email from '@(.*)\\.example$')
                  from identities i join people p on p.id = i.person_id where i.external_id = any($1::text[])`, [ids])
    for (const { id, slug } of rows) if (slug) known.set(id, slug)
  }
  return {
    async of(args) {
      const text = JSON.stringify(args)
      const [, named] = /"[^"@]+@([a-z0-9-]+)\.example"/.exec(text) ?? []
      if (named) return named
      const ids = text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
      if (!ids.some(id => known.has(id))) await find(ids)
      return known.get(ids.find(id => known.has(id)) ?? '') ?? 'nobody'
    },
    [Symbol.asyncDispose]: () => db.end(),
  }
}

/** Each tenant has a driver of its own, which tells the upstream who is asking. `onRequest` answers what to do once it is answered. */
export function tagged<Port extends object>(
  tags: Tags, onRequest: (slug: string) => () => void, make: (fetch: typeof globalThis.fetch) => Port,
): Port {
  const drivers = new Map<string, Port>()
  const driverOf = (slug: string) => {
    const driver = drivers.get(slug) ?? make(async (input, init) => {
      const answered = onRequest(slug)
      const headers = new Headers(init?.headers)
      headers.set('x-twin-caller', slug)
      return fetch(input, { ...init, headers }).finally(answered)
    })
    drivers.set(slug, driver)
    return driver
  }
  return new Proxy(driverOf('nobody'), {
    get(target, verb) {
      const own: unknown = Reflect.get(target, verb)
      if (typeof own !== 'function' || typeof verb === 'symbol') return own
      return async (...args: unknown[]) => {
        const driver = driverOf(await tags.of(args))
        const act: unknown = Reflect.get(driver, verb)
        return typeof act === 'function' ? act.apply(driver, args) : undefined
      }
    },
  })
}
