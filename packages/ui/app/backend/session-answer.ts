// What whoever signs people in says of a session, and what else is asked of them.
export interface SessionPerson {
  subject: string
  name: string
  email: string | null
  /** What they sign in as, where that is no e-mail address. */
  username?: string
}

/** Times in ISO 8601, by the server's clock. */
export interface SessionTimes {
  now: string
  /** When it ends if its person does nothing more. */
  expiresAt: string
  /** When it ends whatever they do. */
  endsAt: string
}

export type SessionAnswer =
  | { authenticated: true, person: SessionPerson, accountUrl: string | null } & SessionTimes
  | { authenticated: false }

export interface Backend {
  /** What `/v1/…` is appended to. */
  api: string
  /** What a refusal is called that means that nobody is signed in any more. */
  signedOutCodes: string[]
  /** Where the signed-out are led, and those whose session has just ended. */
  pages: { signIn: string, expired: { path: string, query?: Record<string, string> } }
  /** `stay`: its person says that they are still there. Asking alone does not prolong it. */
  readSession(stay: boolean): Promise<SessionAnswer>
  /** Answers where one goes then. */
  signOut(): Promise<string>
}
