import type { Endpoint, HostDriver, Reach } from '@dezky/contracts/deployer'

/** A Docker engine or a swarm: where containers run. */
export interface Host {
  id: string
  name: string
  driver: HostDriver
  endpoint: Endpoint
  reach: Reach
  network: string
  address: string
  version: number
}
