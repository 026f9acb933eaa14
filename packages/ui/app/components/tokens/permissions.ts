// What a token may be given, grouped by what it is about.
import type { Permission } from '@dezky/contracts'
import { permissions } from '@dezky/contracts'
import type { AutomationPlace } from '../../composables/automation/useApiTokens'

type Dashed<Name extends string> = Name extends `${infer Before}:${infer After}` ? `${Before}-${After}` : Name

/** A colon has no place in the key of a catalogue. */
export function permissionKey<Name extends Permission>(name: Name): Dashed<Name> {
  return name.replace(':', '-') as Dashed<Name>
}

/** An operator may give all of them away, a tenant's people those that they have there. */
export function offered(place: AutomationPlace): readonly Permission[] {
  return place.is === 'platform' ? permissions : place.may
}
