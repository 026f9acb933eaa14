// Step-up (RFC 9470): what takes something from many people is done only for somebody who has just proved who they are.
// Answered with 403 instead of the RFC's 401: a surface takes 401 to mean that the session itself is over.
import { Problem } from '@dezky/runtime'

/** As for tokens' own times: two clocks never agree to the second. */
const skewMs = 60_000

/** What nobody has said is not fresh; neither is a time that has not come. */
export function isFresh(authenticatedAt: Date | null, withinSeconds: number, now: Date): boolean {
  if (authenticatedAt === null) return false
  const age = now.getTime() - authenticatedAt.getTime()
  return age >= -skewMs && age <= withinSeconds * 1000
}

export class FreshSignInNeeded extends Problem {
  constructor(withinSeconds: number) {
    super({
      code: 'fresh_sign_in_needed', status: 403, title: 'Sign in again first',
      detail: 'This is only done for somebody who has just signed in. Sign in again, then repeat it.',
      headers: { 'www-authenticate': `Bearer error="insufficient_user_authentication", max_age="${withinSeconds}"` },
      extensions: { maxAge: withinSeconds },
    })
  }
}
