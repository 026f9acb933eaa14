// What is worth telling on the first page; how it is said is in the catalogue, below the type with a hyphen for the dot.
import type { EventType } from '@dezky/contracts'

export const tellingTypes = [
  'tenant.created', 'tenant.activated', 'tenant.suspended', 'tenant.resumed', 'tenant.deleted', 'tenant.restored', 'tenant.converted',
  'tenant.trial_changed', 'tenant.purged', 'subscription.changed', 'subscription.canceled', 'member.invited', 'member.removed',
  'domain.claimed', 'domain.verified', 'partner.created', 'partner.terminated', 'platform_admin.granted', 'platform_admin.revoked',
  'upstream.changed',
] as const satisfies EventType[]

export type TellingType = (typeof tellingTypes)[number]

type Hyphened<Text extends string> = Text extends `${infer Subject}.${infer Verb}` ? `${Subject}-${Verb}` : never

export function isTelling(type: string): type is TellingType {
  return tellingTypes.some(telling => telling === type)
}

export function wordsOf<Type extends TellingType>(type: Type): `overview.event.${Hyphened<Type>}` {
  return `overview.event.${type.replace('.', '-') as Hyphened<Type>}`
}
