// What a page of a list costs among very many, against the same page among few: in one run, request by request in turn.
import type { Bar } from '../../bar.ts'
import { percentile } from '../../bar.ts'
import { startChild } from '../../child.ts'
import type { Query } from './queries.ts'
import { peopleQueries, tenantQueries } from './queries.ts'

interface Facts { url: string, token: string }

const many = ['100000', '1000', '500000']
const few = ['1000', '10', '5000']
const rounds = 40

export const tenantList = listBar('tenant-list', 'p95 of tenant list pages at 100,000 tenants, against 1,000', tenantQueries)
export const peopleList = listBar('people-list', 'p95 of people list pages at 500,000 people, against 5,000', peopleQueries)

function listBar(name: string, title: string, queries: readonly Query[]): Bar {
  return {
    name, title, limit: 1.5, better: 'lower', unit: '×',
    async measure() {
      const program = new URL('./server.ts', import.meta.url)
      await using large = await startChild<Facts>(program, many)
      await using small = await startChild<Facts>(program, few)
      const times = new Map<Query, { large: number[], small: number[] }>()
      for (const query of queries) times.set(query, await compare(query, large.facts, small.facts))
      for (const [query, { large, small }] of times) console.log(lineOf(query.name, large, small))
      const pages = [...times].filter(([query]) => !query.apart).map(([, measured]) => measured)
      return percentile(pages.flatMap(({ large }) => large), 0.95) / percentile(pages.flatMap(({ small }) => small), 0.95)
    },
  }
}

async function compare(query: Query, large: Facts, small: Facts): Promise<{ large: number[], small: number[] }> {
  const times = { large: [] as number[], small: [] as number[] }
  const [largeUrl, smallUrl] = [await addressOf(query, large), await addressOf(query, small)]
  for (let round = -3; round < rounds; round++) {
    const [ofLarge, ofSmall] = [await timed(largeUrl, large), await timed(smallUrl, small)]
    if (round < 0) continue
    times.large.push(ofLarge)
    times.small.push(ofSmall)
  }
  return times
}

/** A deep page is reached as people reach it: by the cursors of the pages before. */
async function addressOf({ path, deep = 0 }: Query, facts: Facts): Promise<string> {
  const address = `${facts.url}${path}`
  let cursor: string | null = null
  for (let page = 0; page < deep; page++) {
    const next: string | null = (await ask(cursor ? `${address}&cursor=${cursor}` : address, facts)).nextCursor
    if (!next) break
    cursor = next
  }
  return cursor ? `${address}&cursor=${cursor}` : address
}

async function timed(url: string, facts: Facts): Promise<number> {
  const begun = performance.now()
  await ask(url, facts)
  return performance.now() - begun
}

/** A single failed answer voids the measurement. */
async function ask(url: string, { token }: Facts): Promise<{ nextCursor: string | null }> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  return await response.json() as { nextCursor: string | null }
}

function lineOf(name: string, large: number[], small: number[]): string {
  const [many, few] = [percentile(large, 0.95), percentile(small, 0.95)]
  const figures = `${many.toFixed(1)} ms against ${few.toFixed(1)} ms, ${(many / few).toFixed(2)} ×`
  return `  ${name.padEnd(32)} p95 ${figures.padEnd(36)} median ${percentile(large, 0.5).toFixed(1)} / ${percentile(small, 0.5).toFixed(1)} ms`
}
