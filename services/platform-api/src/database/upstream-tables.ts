import type { UpstreamName } from '@dezky/contracts'

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

export interface UpstreamTables { upstreams: UpstreamTable }
