import { Problem } from '@dezky/runtime'

class Refused extends Problem {
  constructor(code: string, detail: string) {
    super({ code, status: 401, title: 'Not signed in', detail, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } })
  }
}

/** The same words whatever is wrong with it. */
export class TokenInvalid extends Refused {
  constructor() {
    super('token_invalid', 'The token is not valid.')
  }
}

export class TokenExpired extends Refused {
  constructor() {
    super('token_expired', 'The token has expired; make a new one.')
  }
}

export class TokenRevoked extends Refused {
  constructor() {
    super('token_revoked', 'The token has been revoked; use another one.')
  }
}

export class TokenOrphaned extends Refused {
  constructor() {
    super('token_orphaned', 'Whoever made this token may no longer do what it is for; make a new one.')
  }
}

export class AddressNotAllowed extends Problem {
  constructor(address: string) {
    super({
      code: 'address_not_allowed', status: 403, title: 'Not from here',
      detail: `The token may not be used from ${address}. Use it from where it was made for, or make one for this address.`,
    })
  }
}

export class MembershipMissing extends Problem {
  constructor() {
    super({
      code: 'membership_missing', status: 422, title: 'Not one of its people',
      detail: 'A token of a workspace borrows the rights of one of its people. Ask an administrator there, or make a token of the platform.',
    })
  }
}

export class TooManyTokens extends Problem {
  constructor(most: number) {
    super({
      code: 'too_many_api_tokens', status: 422, title: 'Too many API tokens', extensions: { most },
      detail: `A workspace may have ${most} API tokens that are good; revoke one that is not needed.`,
    })
  }
}

export class ExpiryOutOfRange extends Problem {
  constructor() {
    super({
      code: 'expiry_out_of_range', status: 422, title: 'End out of range',
      detail: 'Choose an end that lies ahead, within a year.',
    })
  }
}
