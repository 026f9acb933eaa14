// People who keep asking for a page, and what became of their requests.
import { startLoad } from '@dezky/ingress/testing'

export interface CrowdReport {
  requests: number
  perSecond: number
  /** Got no answer, or another than 200. */
  lost: string[]
  /** The longest time between two good answers to those who ask for what is quick. */
  longestGapMs: number
}

export interface Crowd { leave(): Promise<CrowdReport> }

/** Some keep asking for what is quick, some for what takes 1.2 s. */
export function gather(address: { host: string, port: number }, hostName: string): Crowd {
  const load = startLoad(address, hostName, [...Array.from({ length: 6 }, () => '/'), '/cgi-bin/slow', '/cgi-bin/slow'])
  const began = performance.now()
  return {
    async leave() {
      await load.stop()
      const resets = Array.from({ length: load.resets() }, () => 'connection reset')
      const lost = [...load.requests.flatMap(({ problem }) => problem ?? []), ...resets]
      const good = load.requests.filter(({ path, problem }) => path === '/' && problem === null).map(({ endedAt }) => endedAt)
      const seconds = (performance.now() - began) / 1000
      return { requests: load.requests.length, perSecond: load.requests.length / seconds, lost, longestGapMs: longestGap(good) }
    },
  }
}

export function longestGap(times: number[]): number {
  const inOrder = times.toSorted((a, b) => a - b)
  return inOrder.reduce((longest, time, at) => Math.max(longest, time - (inOrder[at - 1] ?? time)), 0)
}
