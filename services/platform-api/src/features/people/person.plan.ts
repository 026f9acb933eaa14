// What there is to do for a person in the directory: from what should be and what was seen, to steps. No input or output here.
import type { Locale } from '@dezky/contracts'
import type { ObservedPerson, PersonChange } from '@dezky/directory'

export interface DesiredPerson {
  id: string
  name: string
  email: string
  locale: Locale
  /** Which change of the profile this is, so that a newer one is not taken for done. */
  profileAsOf: Date | null
  /** Changed here, and not seen in the directory yet. */
  profilePending: boolean
  enabled: boolean
  /** It was us who disabled the account. */
  disabledUpstream: boolean
  /** When everything was last to be ended, as long as it has not been. */
  signOutAt: Date | null
  /** Browsers in which they are to be signed out. */
  endingSessions: string[]
  /** When their second factors were last to be taken away, as long as they have not been. */
  secondFactorResetAt: Date | null
  erasedAt: Date | null
  /** The platform gave them a place, so they need an account. */
  invited: boolean
  /** As the directory's issuer knows them; null while it does not. */
  account: { subject: string, externalId: string | null } | null
}

export type Step =
  /** Makes the account, or learns how the directory calls the one they signed in with. */
  | { do: 'ensure' }
  | { do: 'update', change: PersonChange }
  | { do: 'settle-profile' }
  | { do: 'set-enabled', enabled: boolean }
  | { do: 'sign-out', at: Date }
  | { do: 'end-session', session: string }
  | { do: 'reset-second-factor', at: Date }
  | { do: 'leave-groups' }
  | { do: 'remove' }
  /** Removes what may have been made and was never written down. */
  | { do: 'sweep' }
  | { do: 'forget' }
  | { do: 'miss' }

/** Longer than any token lives that could still bring an erased person back as somebody new. */
export const forgetAfterMs = 24 * 3_600_000

export function planPerson(desired: DesiredPerson, observed: ObservedPerson | null, now: Date): Step[] {
  if (desired.erasedAt) return planErased(desired, observed, desired.erasedAt.getTime() + forgetAfterMs <= now.getTime())
  if (!desired.account?.externalId) return planUnknown(desired)
  return observed ? planKnown(desired, observed) : planMissing(desired)
}

function planErased({ account, invited }: DesiredPerson, observed: ObservedPerson | null, isOver: boolean): Step[] {
  if (observed) return [...(observed.groups.length > 0 ? [{ do: 'leave-groups' as const }] : []), { do: 'remove' }]
  if (account) return isOver ? [{ do: 'forget' }] : []
  return invited && !isOver ? [{ do: 'sweep' }] : []
}

/** Whoever has signed in through the directory is there; whoever has a place needs an account, unless they are kept out. */
function planUnknown(desired: DesiredPerson): Step[] {
  const isWanted = desired.account !== null || (desired.invited && desired.enabled)
  return isWanted ? [{ do: 'ensure' }] : settled(desired)
}

function planKnown(desired: DesiredPerson, observed: ObservedPerson): Step[] {
  const change = desired.profilePending ? differences(desired, observed) : {}
  return [
    ...(Object.keys(change).length > 0 ? [{ do: 'update' as const, change }] : []),
    ...planEnabled(desired, observed),
    ...settled(desired),
  ]
}

/** What a human disabled in the directory stays theirs to enable. */
function planEnabled({ enabled, disabledUpstream }: DesiredPerson, observed: ObservedPerson): Step[] {
  if (!enabled && observed.enabled) return [{ do: 'set-enabled', enabled: false }]
  return enabled && disabledUpstream ? [{ do: 'set-enabled', enabled: true }] : []
}

/** Somebody removed the account there: nothing is open and nobody comes in, but whether it should be made again is not ours to say. */
function planMissing(desired: DesiredPerson): Step[] {
  return desired.enabled ? [{ do: 'miss' }] : settled({ ...desired, signOutAt: null, endingSessions: [], secondFactorResetAt: null })
}

function settled({ profilePending, signOutAt, account, endingSessions, secondFactorResetAt: resetAt }: DesiredPerson): Step[] {
  return [
    ...(resetAt && account?.externalId ? [{ do: 'reset-second-factor' as const, at: resetAt }] : []),
    ...(account?.externalId ? endingSessions.map(session => ({ do: 'end-session' as const, session })) : []),
    ...(signOutAt && account?.externalId ? [{ do: 'sign-out' as const, at: signOutAt }] : []),
    ...(profilePending ? [{ do: 'settle-profile' as const }] : []),
  ]
}

function differences({ name, email, locale }: DesiredPerson, observed: ObservedPerson): PersonChange {
  return {
    ...(name === observed.name ? {} : { name }),
    ...(email.toLowerCase() === observed.email.toLowerCase() ? {} : { email }),
    ...(locale === observed.locale ? {} : { locale }),
  }
}
