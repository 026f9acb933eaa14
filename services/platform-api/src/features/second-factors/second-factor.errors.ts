import { Problem } from '@dezky/runtime'

export class SecondFactorNeeded extends Problem {
  constructor() {
    super({
      code: 'second_factor_needed', status: 409, title: 'Set one up yourself first',
      detail: 'Set up a second factor of your own first: otherwise you would lock yourself out.',
    })
  }
}

export class AccountShared extends Problem {
  constructor() {
    super({
      code: 'account_shared', status: 409, title: 'Not this workspace\'s alone',
      detail: 'This person belongs to more than this workspace. Ask whoever runs the platform to reset their second factor.',
    })
  }
}
