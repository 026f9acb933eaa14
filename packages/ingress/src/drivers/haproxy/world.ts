// What HAProxy holds of ours: places for host names, prepared ahead so that a new name needs no reload, and the map that leads to them.

/** `off`: in maintenance; it gets nothing and has nothing. */
export interface Server { id: string, address: string, port: number, weight: number, state: 'serving' | 'draining' | 'off' }

/** A backend of ours. */
export interface Place { name: string, servers: Server[] }

export interface World {
  places: Place[]
  /** From host names to backends, also to those of others. */
  routes: Map<string, string>
  /** Where host names that were taken over led before. */
  before: Map<string, string>
}

export function placeName(number: number): string {
  return `dezky-${number}`
}

export function isPlaceName(backend: string): boolean {
  return /^dezky-[1-9]\d*$/.test(backend)
}

export function placeOf({ places, routes }: World, host: string): Place | null {
  return places.find(({ name }) => name === routes.get(host)) ?? null
}
