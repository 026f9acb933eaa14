// The port: groups and people, wherever they are kept.

/** A tenant's group upstream. `name` is for people to read; how the upstream itself calls the group is the driver's affair. */
export interface GroupWish { tenantId: string, slug: string, name: string }

export interface PersonWish {
  /** The platform's own id; it is the marker by which the person is found again, whatever becomes of the e-mail address. */
  personId: string
  email: string
  name: string
  /** BCP 47, for example `en` or `da`. */
  locale: string
  /** When the person has already signed in: the `sub` this issuer knows them by. It proves who they are, so they are adopted. */
  subject?: string
}

export interface LinkOptions {
  expiresInSeconds: number
  /** Where the person goes once the password is set; an address of one of the surfaces. */
  returnTo?: string
}

export interface ObservedGroup {
  externalId: string
  name: string
  members: { externalId: string, enabled: boolean }[]
}

export interface ObservedPerson {
  externalId: string
  email: string
  name: string
  locale: string
  enabled: boolean
  /** External ids of the groups that carry our marker: what `setMemberships` would be asked for to leave all as it is. */
  groups: string[]
  /** Whether they are in the group of those who are ready: see `setReady`. */
  ready: boolean
  /** Whether they prove something besides their password, or a passkey in its place. Recovery codes alone do not count. */
  secondFactor: boolean
  /** See `requireSecondFactor`. */
  secondFactorRequired: boolean
}

/** One browser in which somebody is signed in. What a directory does not keep is null. */
export interface DirectorySession {
  id: string
  /** As the browser calls itself. */
  userAgent: string | null
  address: string | null
  startedAt: Date | null
  lastSeenAt: Date | null
  expiresAt: Date | null
  /** OIDC client ids of the applications it has reached. */
  clients: string[] | null
  /** What its tokens carry as `sid` (OpenID Connect Back-Channel Logout): each application has one of its own. */
  sids: string[] | null
}

/** What is not given stays as it is. */
export interface PersonChange { email?: string, name?: string, locale?: string }

/**
 * What the `groups` claim of tokens carries for whoever is ready. One group for the whole installation, to which the applications for
 * mail and files are bound. No tenant's group is ever called so, for those begin with `tenant-`.
 */
export const readyTokenName = 'dezky-ready'

/** How the group of those who must have a second factor is called in a directory that keeps that as a group. */
export const secondFactorGroup = 'dezky-second-factor'

export interface EnsuredGroup {
  externalId: string
  /**
   * How the group is called in the `groups` claim of tokens. No two groups have the same one, and no slug makes it the name of the
   * operators' group or of those who are ready. A name is free again once its group is removed: tokens given out before still carry
   * it until they expire.
   */
  tokenName: string
}

/** `version`: null where it is told to nobody. `twin`: it says of itself that it is our stand-in. */
export interface Probed { version: string | null, twin: boolean }

/**
 * Every verb is idempotent and may throw DirectoryUnavailable (ask again later) or DirectoryRejected (a human must look).
 * DirectoryConflict means: a name or address is taken by something that does not carry our marker, or the account is not ours to remove.
 * Names are refused (DirectoryRejected) as the platform refuses them: see `displayNameSchema` in the contracts.
 */
export interface Directory extends AsyncDisposable {
  /** What it is called: a name for people to read. */
  readonly product: string
  /** The OIDC issuer whose `sub` values `ensurePerson` returns. */
  readonly issuer: string
  /** Whether it answers and takes our credentials; asks for nothing else. */
  probe(): Promise<Probed>
  ensureGroup(group: GroupWish): Promise<EnsuredGroup>
  /** Removes the tenant's group, and with it every membership in it. One that is gone already is fine. */
  removeGroup(tenantId: string): Promise<void>
  ensurePerson(person: PersonWish): Promise<{ externalId: string, subject: string }>
  /** An address that somebody else has is a DirectoryConflict; a new one voids the links sent to the old. */
  updatePerson(personExternalId: string, change: PersonChange): Promise<void>
  /**
   * Removes the account with its password, links, sessions and grants, and tells the surfaces. One that is gone already is fine; one
   * we have not made, merely adopted or never touched, is a DirectoryConflict and stays.
   */
  removePerson(personExternalId: string): Promise<void>
  /** Null means: asked, and there is none. */
  observePerson(personExternalId: string): Promise<ObservedPerson | null>
  /** By difference, and only among tenants' groups that carry our marker: other memberships, and being ready, stay as they are. */
  setMemberships(personExternalId: string, groupExternalIds: string[]): Promise<void>
  /**
   * Whether mail and files let them in: somebody who signs in before everything of theirs is there would be given half a mailbox.
   * Tokens given out before keep what they say until they expire.
   */
  setReady(personExternalId: string, ready: boolean): Promise<void>
  /**
   * Whether they have to have a second factor: who has none sets one up at their next sign-in. Authentik asks it of whoever is in the
   * group `dezky-second-factor`, once its flow does: see the README.
   */
  requireSecondFactor(personExternalId: string, required: boolean): Promise<void>
  /** For somebody who has lost them: all of theirs, with the recovery codes, and every session. The password alone lets them in again. */
  removeSecondFactors(personExternalId: string): Promise<void>
  /** Disabling also ends every session the person has; none of them comes back with enabling. */
  setEnabled(personExternalId: string, enabled: boolean): Promise<void>
  /** A link to choose a password with; the newest one voids those before it. */
  invitationLink(personExternalId: string, options: LinkOptions): Promise<{ url: string, expiresAt: Date }>
  /** No link given out so far can be used any more. */
  voidInvitations(personExternalId: string): Promise<void>
  /** Ends the directory's own sessions, revokes what was granted under them and tells the surfaces (back-channel logout). */
  signOutEverywhere(personExternalId: string): Promise<void>
  /** The browsers in which they are signed in now, the latest seen first. Nobody known has none. */
  listSessions(personExternalId: string): Promise<DirectorySession[]>
  /**
   * Ends one of them and tells the surfaces it has reached (back-channel logout). One that is gone, or is
   * somebody else's, is left as it is.
   */
  endSession(personExternalId: string, sessionId: string): Promise<void>
  /** Null means: asked, and there is none. A directory that cannot be asked throws instead. */
  observeGroup(tenantId: string): Promise<ObservedGroup | null>
}
