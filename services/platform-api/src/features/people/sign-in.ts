// What a token changes of what is known about somebody. No input or output here.
import type { GrantSource, Locale, Role, TenantStatus } from '@dezky/contracts'
import type { AdminSource } from './person.ts'
import { isOpen, nextAdminSource } from './person.ts'

/** What a sign-in tells about somebody. */
export interface SignIn {
  issuer: string
  subject: string
  name: string
  email: string
  emailVerified: boolean
  /** Null when the token does not say. */
  locale: Locale | null
  groups: string[]
  platformAdmin: boolean
  issuedAt: Date
  /** How they proved who they are; null when the token does not say. */
  methods: string[] | null
  /** When; null when the token does not say. */
  authenticatedAt: Date | null
}

/** What the issuer's word is worth here. */
export interface Trust {
  /** Listed as one that verifies e-mail addresses. */
  ofEmail: boolean
  /** It is the directory the platform itself keeps people in: its groups are ours, and so are its addresses. */
  ofDirectory: boolean
}

export interface KnownProfile {
  name: string
  email: string
  locale: Locale
  emailTrusted: boolean
  profilePending: boolean
  profileAsOf: Date | null
}

type Profile = Pick<KnownProfile, 'name' | 'email' | 'locale' | 'emailTrusted'>

/**
 * A token from before the directory has followed the platform's last change says nothing. An address that nobody vouches for takes no
 * place of one that somebody has.
 */
export function nextProfile(known: KnownProfile, said: SignIn, trust: Trust): Profile {
  const { name, email, locale, emailTrusted } = known
  if (known.profilePending || (known.profileAsOf && said.issuedAt <= known.profileAsOf)) return { name, email, locale, emailTrusted }
  const vouched = vouchesForEmail(said, trust)
  const address = vouched || !emailTrusted ? { email: said.email, emailTrusted: vouched } : { email, emailTrusted }
  return { name: said.name, locale: said.locale ?? locale, ...address }
}

export function vouchesForEmail({ emailVerified }: Pick<SignIn, 'emailVerified'>, { ofEmail, ofDirectory }: Trust): boolean {
  return ofDirectory || (ofEmail && emailVerified)
}

/** The newest token speaks: one given out before it, for another surface, does not bring back what it said. */
export function groupsCount(asOf: Date | null, { issuedAt }: Pick<SignIn, 'issuedAt'>): boolean {
  return asOf === null || issuedAt >= asOf
}

export function nextAdmin(current: AdminSource, asOf: Date | null, said: SignIn): AdminSource {
  return groupsCount(asOf, said) ? nextAdminSource(current, said.platformAdmin) : current
}

/** A tenant whose group the directory has, as it stands to one person. */
export interface Place {
  tenantId: string
  slug: string
  status: TenantStatus
  createdAt: Date
  tokenName: string
  membership: { id: string, role: Role, source: GrantSource, disabled: boolean } | null
  /** When the person was last taken out of it. */
  revokedAt: Date | null
}

export interface PlaceChanges {
  add: Place[]
  remove: Place[]
  /** The directory has been seen without what was taken away: what it says from now on counts again. */
  forgive: Place[]
}

/** Only while a tenant is open: the directory may have emptied the group of one that is suspended or deleted, and it may come back. */
export function placeChanges(places: Place[], said: Pick<SignIn, 'groups' | 'issuedAt'>): PlaceChanges {
  const carried = (place: Place) => said.groups.includes(place.tokenName) && isOlder(place, said)
  return {
    add: places.filter(place => carried(place) && !place.membership && !place.revokedAt && isOpen(place)),
    remove: places.filter(place => !carried(place) && isDirectorys(place) && isOpen(place)),
    forgive: places.filter(({ revokedAt, tokenName }) => revokedAt && said.issuedAt > revokedAt && !said.groups.includes(tokenName)),
  }
}

/** A name may have been another group's once: a token from before the tenant does not mean it. Tokens count in whole seconds. */
function isOlder({ createdAt }: Place, { issuedAt }: Pick<SignIn, 'issuedAt'>): boolean {
  return Math.floor(createdAt.getTime() / 1000) <= Math.floor(issuedAt.getTime() / 1000)
}

/** A role above `member` was given here, by somebody: it is not the directory's any more. Whom it lacks because we keep them out stays. */
function isDirectorys({ membership }: Place): boolean {
  return membership?.source === 'directory' && membership.role === 'member' && !membership.disabled
}
