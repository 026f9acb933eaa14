import type { GeneratedAlways } from 'kysely'
import type { UpstreamCall, UpstreamName } from '@dezky/contracts'

export interface UpstreamTable {
  name: UpstreamName
  configured: boolean
  product: string | null
  version: string | null
  twin: boolean
  reachable: boolean | null
  credentials_valid: boolean | null
  error: string | null
  latency_ms: number | null
  since: Date
  checked_at: Date | null
}

interface UpstreamCallTable {
  id: GeneratedAlways<string>
  upstream: UpstreamName
  operation: string
  outcome: UpstreamCall['outcome']
  latency_ms: number
  at: Date
}

export interface UpstreamTables { upstreams: UpstreamTable, upstream_calls: UpstreamCallTable }
