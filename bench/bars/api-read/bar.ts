// An authenticated tenant read, with everything that makes it safe, against the same SELECT with nothing around it.
import autocannon from 'autocannon'
import type { Bar } from '../../bar.ts'
import { median } from '../../bar.ts'
import { startChild } from '../../child.ts'

interface ApiFacts {
  url: string
  token: string
  databaseUrl: string
  slug: string
}

const rounds = 5
const secondsEach = 3

export const apiRead: Bar = {
  name: 'api-read', title: 'tenant read with authentication and row-level security, against bare Fastify + pg', limit: 0.6, better: 'higher', unit: '×',
  async measure() {
    await using api = await startChild<ApiFacts>(new URL('../api-server.ts', import.meta.url))
    const { url, token, databaseUrl, slug } = api.facts
    await using bare = await startChild<{ url: string }>(new URL('./bare-server.ts', import.meta.url), [databaseUrl, slug])
    const ratios: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const ours = await throughput(`${url}/v1/tenants/${slug}`, { authorization: `Bearer ${token}` })
      const theirs = await throughput(bare.facts.url, {})
      if (round > 0) ratios.push(ours / theirs)
    }
    return median(ratios)
  },
}

/** Answers a second; a single failed answer voids the measurement. */
async function throughput(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, headers, connections: 20, duration: secondsEach })
  if (result.non2xx + result.errors > 0) throw new Error(`${url} failed ${result.non2xx + result.errors} times.`)
  return result.requests.average
}
