// Proxy hosts over the API. Only the fields that change are sent: it refuses what it does not know, and its own answers with it.
// Source: section "proxy-hosts" of its schema; releases to 2.11 answer 1 and 0 for truths.
import { z } from 'zod'
import type { Connection } from './connection.ts'

const truth = z.union([z.boolean(), z.number()]).transform(Boolean)

const hostShape = z.object({
  id: z.int(),
  domain_names: z.array(z.string()),
  forward_scheme: z.string().default('http'),
  forward_host: z.string(),
  forward_port: z.coerce.number(),
  advanced_config: z.string().nullish().transform(text => text ?? ''),
  enabled: truth.default(true),
  locations: z.array(z.looseObject({ path: z.string() })).nullish().transform(locations => locations ?? []),
  meta: z.object({ nginx_online: truth.optional(), nginx_err: z.string().nullish() }).nullish().transform(meta => meta ?? {}),
})
const done = z.literal(true)

export type Host = z.infer<typeof hostShape>
export type Fields = Partial<Pick<Host, 'domain_names' | 'forward_scheme' | 'forward_host' | 'forward_port' | 'advanced_config'>>

const hosts = '/nginx/proxy-hosts'

export interface Hosts {
  all(): Promise<Host[]>
  /** By a name; null when there is none, or none that we may see. */
  named(name: string): Promise<Host | null>
  at(id: number): Promise<Host | null>
  /** Whether nginx serves it is not in the answer: ask again. */
  create(fields: object): Promise<Host | null>
  /** One that is not enabled is only stored. */
  update(id: number, fields: Fields): Promise<Host | null>
  switchTo(id: number, state: 'enable' | 'disable'): Promise<unknown>
  delete(id: number): Promise<unknown>
}

export function hostsOver({ ask }: Connection): Hosts {
  const all = async () => await ask({ method: 'GET', path: hosts }, z.array(hostShape)) ?? []
  return {
    all,
    named: async name => (await all()).find(({ domain_names }) => domain_names.some(other => other.toLowerCase() === name)) ?? null,
    at: id => ask({ method: 'GET', path: `${hosts}/${id}` }, hostShape),
    create: body => ask({ method: 'POST', path: hosts, body }, hostShape),
    update: (id, body) => ask({ method: 'PUT', path: `${hosts}/${id}`, body }, hostShape),
    switchTo: (id, state) => ask({ method: 'POST', path: `${hosts}/${id}/${state}` }, done),
    delete: id => ask({ method: 'DELETE', path: `${hosts}/${id}` }, done),
  }
}

export function isServed({ enabled, meta }: Host): boolean {
  return enabled && meta.nginx_online === true
}

/** Of what is to change, how it is now. */
export function presentFields(host: Host, wished: Fields): Fields {
  return Object.fromEntries(Object.keys(wished).map(name => [name, host[name as keyof Fields]]))
}

export function has(host: Host, fields: Fields): boolean {
  return JSON.stringify(presentFields(host, fields)) === JSON.stringify(fields)
}
