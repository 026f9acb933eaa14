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
  constructor() {
    super({
      code: 'account_conflict', status: 409, title: 'Account conflict',
      detail: 'Another account already uses this e-mail address; an operator has to join the two.',
    })
  }
}
