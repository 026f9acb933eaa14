// What we speak with: hosts, ingresses, registries.
import type { Generated } from 'kysely'
import type { Endpoint, HostDriver, IngressDriver, IngressOptions, Reach } from '@dezky/contracts/deployer'
import type { Json, Versioned } from './columns.ts'

export interface HostsTable extends Versioned {
  driver: HostDriver
  endpoint: Json<Endpoint>
  reach: Reach
  network: string
  address: string
  sealed: Buffer | null
  key_id: string | null
}

export interface IngressesTable extends Versioned {
  driver: IngressDriver
  options: Json<IngressOptions>
  sealed: Buffer | null
  key_id: string | null
}

export interface RegistriesTable extends Versioned {
  host: string
  insecure: Generated<boolean>
  username: string | null
  sealed: Buffer | null
  hook_sealed: Buffer | null
  hook_key_id: string | null
  key_id: string | null
  poll_seconds: number | null
}

export interface UnreachablePlacesTable {
  kind: 'host' | 'ingress' | 'registry'
  id: string
  since: Date
  problem: string
  told_at: Date | null
}

export interface PlaceTables {
  hosts: HostsTable
  ingresses: IngressesTable
  registries: RegistriesTable
  unreachable_places: UnreachablePlacesTable
}
