// Takes the conditions out of what tenants and partners read, so that nothing but the database's own policies is left between them.
import type pg from 'pg'

export interface Removal { statements: number }

type Query = (statement: string | { text: string, name?: string }, ...rest: unknown[]) => unknown

/** From now on every statement of this pool's scopes reads as if it had no condition; counts how many had one. */
export function removeWhere(pool: pg.Pool): Removal {
  const removal: Removal = { statements: 0 }
  const watched = new WeakSet<pg.PoolClient>()
  pool.on('acquire', (client) => {
    if (!watched.has(client)) rewrite(client, removal)
    watched.add(client)
  })
  return removal
}

function rewrite(client: pg.PoolClient, removal: Removal): void {
  const query = client.query.bind(client) as Query
  let role: string | null = null
  client.query = ((statement: Parameters<Query>[0], ...rest: unknown[]) => {
    const text = typeof statement === 'string' ? statement : statement.text
    role = /\bset local role "?(\w+)/.exec(text)?.[1] ?? (/^(commit|rollback)$/.test(text) ? null : role)
    if (role !== 'dezky_tenant' && role !== 'dezky_partner') return query(statement, ...rest)
    if (typeof statement === 'string') return query(statement.replace(/execute "(\w+)"/, 'execute "$1_open"'), ...rest)
    const open = withoutWhere(text)
    if (open !== text) removal.statements++
    return query({ ...statement, text: open, ...(statement.name ? { name: `${statement.name}_open` } : {}) }, ...rest)
  }) as typeof client.query
}

const after = /^(group by|order by|limit|offset|for (no key )?update|for (key )?share|returning|union|having|window|fetch)\b/i

/** The condition stays, so that its parameters do, but no longer decides anything. */
export function withoutWhere(text: string): string {
  if (!/^\s*(select|with)\b/i.test(text)) return text
  const begin = topLevel(text, 0, rest => /^where\b/i.test(rest))
  if (begin === -1) return text
  const end = topLevel(text, begin + 5, rest => after.test(rest))
  const condition = text.slice(begin + 5, end === -1 ? undefined : end)
  return `${text.slice(0, begin)}where (true or (${condition})) ${end === -1 ? '' : text.slice(end)}`
}

/** Where, outside all brackets and quotes, a word begins that is looked for; -1 when nowhere. */
function topLevel(text: string, from: number, isIt: (rest: string) => boolean): number {
  for (let at = from, depth = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '\'' || character === '"') at = text.indexOf(character, at + 1)
    else if (character === '(') depth++
    else if (character === ')') depth--
    else if (depth === 0 && /\W/.test(text[at - 1] ?? ' ') && isIt(text.slice(at, at + 20))) return at
    if (at === -1) return -1
  }
  return -1
}
