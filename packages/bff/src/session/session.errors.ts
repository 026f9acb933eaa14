import { Problem } from '@dezky/runtime'

/** There is no session, or there is none any more. */
export class SignedOut extends Problem {
  override readonly name = 'SignedOut'

  constructor() {
    super({ code: 'signed_out', status: 401, title: 'Signed out', detail: 'Your session has ended. Sign in again.' })
  }
}

/** The tokens are used up and the issuer cannot be asked for new ones; the session itself is kept. */
export class IssuerUnavailable extends Problem {
  override readonly name = 'IssuerUnavailable'

  constructor(cause: unknown) {
    const headers = { 'retry-after': '5' }
    super({ code: 'upstream_unavailable', status: 502, title: 'The sign-in service does not answer', headers, cause })
  }
}
