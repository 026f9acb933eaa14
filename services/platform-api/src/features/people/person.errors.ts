import { Problem } from '@dezky/runtime'

export class AccountUnknown extends Problem {
  constructor() {
    super({
      code: 'account_unknown', status: 403, title: 'Account not known',
      detail: 'Ask for /v1/users/me first: it makes this account known.',
    })
  }
}

export class AccountDisabled extends Problem {
  constructor() {
    super({
      code: 'account_disabled', status: 403, title: 'Account disabled',
      detail: 'This account has been disabled. Ask whoever runs your workspace.',
    })
  }
}

export class SignedOut extends Problem {
  constructor() {
    super({
      code: 'signed_out', status: 401, title: 'Signed out', detail: 'This account has been signed out everywhere; sign in again.',
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    })
  }
}

export class NotAnOperator extends Problem {
  constructor() {
    super({
      code: 'not_an_operator', status: 403, title: 'Not an operator',
      detail: 'This account does not operate the platform. Use the portal, or ask an operator for access.',
    })
  }
}

export class AccountIncomplete extends Problem {
  constructor() {
    super({
      code: 'account_incomplete', status: 403, title: 'Account incomplete',
      detail: 'The directory gives no name and e-mail address for this account; ask your administrator to add them.',
    })
  }
}

export class AccountConflict extends Problem {
  /** Whose they are, in lower case; not part of the answer. */
  readonly emails: readonly string[]

  constructor(emails: readonly string[] = []) {
    super({
      code: 'account_conflict', status: 409, title: 'Account conflict',
      detail: 'Another account already uses this e-mail address, and nobody has confirmed whose it is. An operator can confirm it, give '
        + 'that account another address, or remove it.',
    })
    this.emails = emails
  }
}

export class DirectorySilent extends Problem {
  constructor(cause: unknown) {
    super({
      code: 'directory_unavailable', status: 503, title: 'The directory does not answer',
      detail: 'This is known to the directory alone, and it does not answer now. Try again in a moment.', cause,
    })
  }
}

export class PersonNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such person.' })
  }
}

export class EmailTaken extends Problem {
  constructor(email: string) {
    super({
      code: 'email_taken', status: 409, title: 'E-mail address taken', detail: `Somebody else has the address ${email}.`,
      extensions: { errors: [{ field: 'email', message: 'is taken' }] },
    })
  }
}

export class LastOwner extends Problem {
  constructor(tenants: { slug: string, name: string }[]) {
    super({
      code: 'last_owner', status: 409, title: 'The only owner',
      detail: `This person is the only owner of ${tenants.map(({ slug }) => slug).join(', ')}; make somebody else an owner first.`,
      extensions: { tenants },
    })
  }
}

export class LastPlatformAdmin extends Problem {
  constructor() {
    super({
      code: 'last_platform_admin', status: 409, title: 'The last platform administrator',
      detail: 'Nobody else could operate the platform any more; make somebody else a platform administrator first.',
    })
  }
}

export class GrantedByDirectory extends Problem {
  constructor(group: string) {
    super({
      code: 'granted_by_directory', status: 409, title: 'Granted by the directory',
      detail: `The directory makes this person a platform administrator: remove them there from the group ${group}.`,
      extensions: { group },
    })
  }
}

export class OwnAccount extends Problem {
  constructor() {
    super({
      code: 'own_account', status: 409, title: 'Your own account',
      detail: 'You cannot do this to your own account; ask another administrator.',
    })
  }
}
