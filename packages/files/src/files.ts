// The port: a tenant's space, who may use it, and the accounts of people, wherever files are kept.

/** A tenant's space. With what an earlier ensure answered it is found by that; without, by our marker. */
export interface SpaceRef { tenantId: string, externalId?: string }

export interface SpaceWish extends SpaceRef {
  /** For people to read; it is called `spaceName(name)`, for not every character is taken. */
  name: string
  /** Null is without limit. */
  quotaBytes: number | null
}

export const spaceRoles = ['viewer', 'editor', 'manager'] as const
export type SpaceRole = typeof spaceRoles[number]

/** `personExternalId` is what `ensurePerson` answered. */
export interface SpaceMember { personExternalId: string, role: SpaceRole }

/** `role`: null is one the port does not know. */
export interface ObservedMember { personExternalId: string, role: SpaceRole | null }

export interface ObservedSpace {
  externalId: string
  name: string
  /** Null is without limit; undefined while it is switched off, for then nobody says. */
  quotaBytes: number | null | undefined
  usedBytes: number | undefined
  enabled: boolean
  /** Everybody who may use it, whoever let them in; without the account we ourselves use. */
  members: ObservedMember[]
  /** Where people open it. */
  webUrl: string | null
}

/** `subject`: how the directory's tokens call the person (`sub`); the file server knows people by it, from before they first sign in. */
export interface PersonWish { subject: string, email: string, name: string }

export interface ObservedPerson { externalId: string, email: string, name: string, enabled: boolean }

/** `version`: null where it is told to nobody. `twin`: it says of itself that it is our stand-in. */
export interface Probed { version: string | null, twin: boolean }

/**
 * Every verb is idempotent and may throw FilesUnavailable (ask again later) or FilesRejected (a human must look). FilesConflict means:
 * what we look for by our own key does not carry our marker of this very tenant; it is left as it is.
 * To observe answers null when it was asked, would have shown it, and there is none of ours; to remove what is gone does nothing.
 */
export interface Files extends AsyncDisposable {
  /** What it is called: a name for people to read. */
  readonly product: string
  /** Whether it answers, takes our credentials and lets us do what we need; asks for nothing else. */
  probe(): Promise<Probed>

  /** Makes the space, or has it called and limited as wished. One that is switched off stays off, and is changed once it is on again. */
  ensureSpace(wish: SpaceWish): Promise<{ externalId: string }>
  observeSpace(space: SpaceRef): Promise<ObservedSpace | null>
  /** Switched off, nobody reaches the files, and nothing is lost: members and contents are there when it is switched on again. */
  setSpaceEnabled(space: SpaceRef, enabled: boolean): Promise<void>
  /** ERASES the space with every file in it. */
  removeSpace(space: SpaceRef): Promise<void>

  /** Lets one person in, or has them in another role. Others stay as they are, those somebody let in by hand too. */
  ensureMember(space: SpaceRef, member: SpaceMember): Promise<void>
  removeMember(space: SpaceRef, personExternalId: string): Promise<void>

  /** Makes the account before the person first signs in, so that they can be let in, or has it named as wished. */
  ensurePerson(wish: PersonWish): Promise<{ externalId: string }>
  observePerson(subject: string): Promise<ObservedPerson | null>
  /** Whether the person gets in at all, to whatever space. */
  setPersonEnabled(subject: string, enabled: boolean): Promise<void>
  /** ERASES the account, with the person's own files outside of spaces. */
  removePerson(subject: string): Promise<void>
}
