// Waits for many tenants at once with one look for all, and helps those that need a human, as an operator would.
import { setTimeout as wait } from 'node:timers/promises'
import type { Tenant } from '@dezky/contracts'
import type { Cloud, Standing } from './cloud.ts'
import { standings } from './cloud.ts'

export interface Settling { until(slug: string, status: Tenant['status']): Promise<void>, stop(): Promise<void> }

interface Waiter { status: Tenant['status'], since: number, helped: number, settle(problem?: string): void }

export function watchSettling(cloud: Cloud, patienceMs = 60_000): Settling {
  const waiting = new Map<string, Waiter>()
  const stopping = new AbortController()
  const look = async () => {
    if (waiting.size === 0) return
    for (const standing of (await standings(cloud, [...waiting.keys()])).values()) {
      const waiter = waiting.get(standing.slug)
      if (waiter) await judge(cloud, standing, waiter, patienceMs)
    }
  }
  const looking = (async () => {
    while (!stopping.signal.aborted) {
      await look()
      await wait(150)
    }
  })()
  return {
    until: (slug, status) => new Promise((resolve, reject) => {
      const settle = (problem?: string) => {
        waiting.delete(slug)
        if (problem === undefined) resolve()
        else reject(new Error(problem))
      }
      waiting.set(slug, { status, since: performance.now(), helped: performance.now(), settle })
    }),
    stop: async () => {
      stopping.abort()
      await looking
    },
  }
}

async function judge({ olga }: Cloud, { slug, status, ok, busy, stuck, why }: Standing, waiter: Waiter, patienceMs: number): Promise<void> {
  const now = performance.now()
  if (status === waiter.status && ok && !busy) return waiter.settle()
  if (now - waiter.since > patienceMs) return waiter.settle(`${slug} is ${status}: ${why ?? ''}${busy ? '; busy' : ''}`)
  // A token that was refused is renewed by a human, who then has everything looked at again.
  if (!stuck || now - waiter.helped < 500) return
  waiter.helped = now
  await olga.post(`/v1/tenants/${slug}/reconcile`)
}
