// For tests: the upstreams' own schemas, and what went over the wire judged by them.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Exchange } from './exchange.ts'

export { judgeAuthentik } from './contracts/authentik.ts'
export { judgeLibreGraph } from './contracts/libre-graph.ts'
export { judgeNginxProxyManager } from './contracts/nginx-proxy-manager.ts'
export { judgeRegistry } from './contracts/registry.ts'
export type { Exchange }

/** What is wrong with an exchange, in words; nothing when it is as the upstream's schema has it. */
export type Judge = (exchange: Exchange) => string[]

export interface Watch {
  onExchange(exchange: Exchange): void
  complaints(): string[]
  judged(): number
}

/** Parsed from the folder CONTRACTS_DIR names, by default the one beside the repository; null when it is not there. */
export function contract(file: string): unknown {
  const folder = process.env['CONTRACTS_DIR'] ?? join(import.meta.dirname, '../../../../shared/contracts')
  const path = join(folder, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

export function watchExchanges(judge: Judge | null): Watch {
  const complaints = new Set<string>()
  let judged = 0
  return {
    onExchange(exchange) {
      if (!judge) return
      judged += 1
      for (const complaint of judge(exchange)) complaints.add(complaint)
    },
    complaints: () => [...complaints],
    judged: () => judged,
  }
}
