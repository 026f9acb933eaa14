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

/**
 * Every verb is idempotent and may throw DirectoryUnavailable (ask again later) or DirectoryRejected (a human must look).
 * The two `ensure` verbs throw DirectoryConflict when the name or address is taken by something that does not carry our marker.
 */
export interface Directory extends AsyncDisposable {
  /** The OIDC issuer whose `sub` values `ensurePerson` returns. */
  readonly issuer: string
  ensureGroup(group: GroupWish): Promise<{ externalId: string }>
  ensurePerson(person: PersonWish): Promise<{ externalId: string, subject: string }>
  /** By difference, and only among groups that carry our marker: other memberships stay as they are. */
  setMemberships(personExternalId: string, groupExternalIds: string[]): Promise<void>
  /** Disabling also ends every session the person has. */
  setEnabled(personExternalId: string, enabled: boolean): Promise<void>
  /** A link to choose a password with; the newest one voids those before it. */
  invitationLink(personExternalId: string, options: LinkOptions): Promise<{ url: string, expiresAt: Date }>
  signOutEverywhere(personExternalId: string): Promise<void>
  /** Null means: asked, and there is none. A directory that cannot be asked throws instead. */
  observeGroup(tenantId: string): Promise<ObservedGroup | null>
}
