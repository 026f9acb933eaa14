// Lists: filters in the query, and pages by number.
import { isDeepStrictEqual } from 'node:util'
import { invalid, notFound } from './api-error.ts'
import { isDictionary } from './fields.ts'

export interface PageSizes { default: number, max: number }

export function page<T>(found: T[], query: URLSearchParams, { sizes, show }: { sizes: PageSizes, show: (item: T) => unknown }) {
  const asked = Number(query.get('page_size') ?? sizes.default)
  const size = Math.min(Number.isInteger(asked) && asked > 0 ? asked : sizes.default, sizes.max)
  const current = Number(query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(found.length / size))
  if (!Number.isInteger(current) || current < 1 || current > last) throw invalidPage()
  const start = (current - 1) * size
  const results = found.slice(start, start + size).map(show)
  const body = {
    pagination: {
      // A page's number; 0 is none.
      next: current < last ? current + 1 : 0, previous: current - 1, count: found.length, current, total_pages: last,
      start_index: found.length === 0 ? 0 : start + 1, end_index: start + results.length,
    },
    results,
    autocomplete: {},
  }
  return { body }
}

function invalidPage() {
  return Object.assign(notFound(), { body: { detail: 'Invalid page.' } })
}

export type Filter<T> = (item: T, value: string) => boolean

/** An empty value filters nothing; of one that is given several times, any will do. Names it does not know are passed over. */
export function filtered<T>(items: T[], query: URLSearchParams, filters: Record<string, Filter<T>>): T[] {
  const asked = Object.entries(filters).map(([name, filter]) => ({ filter, values: query.getAll(name).filter(Boolean) }))
    .filter(({ values }) => values.length > 0)
  return items.filter(item => asked.every(({ filter, values }) => values.some(value => filter(item, value))))
}

/** Filters that offer a choice refuse what is not among it, instead of finding nothing. */
export function requireChoice(query: URLSearchParams, name: string, isOne: (value: string) => boolean): void {
  const wrong = query.getAll(name).find(value => value !== '' && !isOne(value))
  if (wrong) throw invalid({ [name]: [`Select a valid choice. ${wrong} is not one of the available choices.`] })
}

export function byText<T>(text: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0
}

export function isTrue(value: string | null, fallback = false): boolean {
  return value === null ? fallback : value.toLowerCase() === 'true'
}

export function contains(...texts: string[]): (value: string) => boolean {
  return value => texts.some(text => text.toLowerCase().includes(value.toLowerCase()))
}

/** `?attributes={"a":1,"b__c":2}`, as lookups into the JSON: a double underscore goes one level deeper. */
export function filteredByAttributes<T extends { attributes: Record<string, unknown> }>(items: T[], query: URLSearchParams): T[] {
  const text = query.get('attributes')
  if (!text) return items
  const wanted = Object.entries(lookups(text))
  return items.filter(({ attributes }) => wanted.every(([key, value]) => isAt(attributes, key.split('__'), value)))
}

function lookups(text: string): Record<string, unknown> {
  const parsed = parsedOr(text, () => invalid(['filter: failed to parse JSON']))
  if (!isDictionary(parsed)) throw invalid(['filter: value must be key:value mapping'])
  return parsed
}

function isAt(value: unknown, [head, ...rest]: string[], wanted: unknown): boolean {
  if (head === undefined) return isDeepStrictEqual(value, wanted)
  if (head === 'isnull' && rest.length === 0) return (value === undefined) === wanted
  const inner = isDictionary(value) ? value[head] : undefined
  return inner === undefined && rest[0] !== 'isnull' ? false : isAt(inner, rest, wanted)
}

export function parsedOr(text: string, refuse: (error: unknown) => Error): unknown {
  try {
    return JSON.parse(text)
  }
  catch (error) {
    throw refuse(error)
  }
}
