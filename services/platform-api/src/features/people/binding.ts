// Who an unknown subject is, when they bring an e-mail address. No input or output here.

/** What a token says, and what its issuer's word is worth. */
export interface Claimed {
  emailVerified: boolean
  /** The issuer is listed as one whose word on e-mail addresses counts. */
  issuerTrusted: boolean
}

/** The person whose address it is. */
export interface Holder {
  /** The platform gave them a place before they ever came. */
  invited: boolean
  signedIn: boolean
  disabled: boolean
  /** The issuer already knows them, by another subject. */
  knownToIssuer: boolean
  /** Somebody of their tenant was shown a link to their account, and may have it. */
  linkShown: boolean
}

export type Binding = 'register' | 'bind' | 'conflict'

/**
 * An address proves nothing by itself: only an issuer that is trusted to have verified it hands somebody's place over, only to whom it
 * was meant for, and only once. What is bound is never bound again.
 */
export function decideBinding({ emailVerified, issuerTrusted }: Claimed, holder: Holder | null): Binding {
  if (!holder) return 'register'
  const isProven = emailVerified && issuerTrusted
  const isWaiting = holder.invited && !holder.signedIn && !holder.disabled && !holder.knownToIssuer && !holder.linkShown
  return isProven && isWaiting ? 'bind' : 'conflict'
}
