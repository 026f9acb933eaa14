import { mostDomains } from '@dezky/contracts'
import { Problem } from '@dezky/runtime'

const refusals = {
  public_suffix: (name: string) => `Names are registered below ${name}, so it is nobody's own; claim the name that is registered.`,
  platform: (name: string) => `${name} belongs to the platform itself.`,
}

export class DomainRefused extends Problem {
  constructor(name: string, why: keyof typeof refusals, field: string) {
    super({
      code: 'domain_refused', status: 422, title: 'Domain refused', detail: refusals[why](name),
      extensions: { errors: [{ field, message: 'cannot be claimed' }], reason: why },
    })
  }
}

export class DomainClaimed extends Problem {
  constructor(name: string) {
    super({
      code: 'domain_claimed', status: 409, title: 'Claimed already', detail: `This workspace has claimed ${name} already.`,
      extensions: { errors: [{ field: 'name', message: 'is claimed already' }] },
    })
  }
}

export class DomainExpired extends Problem {
  constructor(name: string) {
    super({
      code: 'domain_expired', status: 409, title: 'Claim given up',
      detail: `${name} was not proven in time, so the claim was given up; claim it again.`,
    })
  }
}

export class DomainMismatch extends Problem {
  constructor() {
    super({
      code: 'domain_mismatch', status: 422, title: 'Another name',
      detail: 'The name in the body is not that of the domain in the address; repeat the name of the domain you mean to give up.',
      extensions: { errors: [{ field: 'name', message: 'is not this domain\'s' }] },
    })
  }
}

/** What goes with it is the mail of everybody in it. */
export class DomainHeld extends Problem {
  constructor(name: string) {
    super({
      code: 'domain_held', status: 409, title: 'Domain in use',
      detail: `${name} is proven, and the mail in it would be erased; give it up by itself, naming it once more.`,
      extensions: { errors: [{ field: 'domains', message: `leaves out ${name}, which is proven` }] },
    })
  }
}

export class TooManyDomains extends Problem {
  constructor() {
    super({
      code: 'too_many_domains', status: 422, title: 'Too many domains', extensions: { most: mostDomains },
      detail: `A workspace may have ${mostDomains} domains; give one up that is not needed.`,
    })
  }
}

export class CheckedJustNow extends Problem {
  constructor(waitMs: number) {
    super({
      code: 'too_many_requests', status: 429, title: 'Checked just now',
      detail: 'This domain was checked a moment ago; DNS is no faster than that. Wait a little.',
      headers: { 'retry-after': String(Math.max(Math.ceil(waitMs / 1000), 1)) },
    })
  }
}
