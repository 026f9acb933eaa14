// Hosts, ingresses and registries as one list shows them.
import type { HostAnswer, IngressAnswer, IngressDriver, RegistryAnswer } from '@dezky/contracts/deployer'

export type PlaceKind = 'hosts' | 'ingresses' | 'registries'

export interface PlaceAnswers {
  hosts: HostAnswer
  ingresses: IngressAnswer
  registries: RegistryAnswer
}

export interface PlaceRow {
  name: string
  address: string
  driver?: IngressDriver
  /** Secrets that it needs and nobody has told. */
  missingSecrets: string[]
  /** All that is known of it. */
  known: PlaceAnswers[PlaceKind]
}

export function addressOf(place: { socketPath: string } | { host: string, port: number }): string {
  return 'socketPath' in place ? place.socketPath : `${place.host}:${place.port}`
}

/** What answered, in its own words. */
export function factsSaid(facts: object | null): string {
  const { product, version, os, architecture } = (facts ?? {}) as Partial<Record<string, string>>
  const platform = os && architecture ? `${os}/${architecture}` : undefined
  return [product, version, platform].filter(Boolean).join(' ')
}
