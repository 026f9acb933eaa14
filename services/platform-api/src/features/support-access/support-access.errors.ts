import { Problem } from '@dezky/runtime'

export class SupportNever extends Problem {
  constructor() {
    super({
      code: 'support_access_never', status: 409, title: 'The customer lets nobody in',
      detail: 'This workspace lets no operator in. One of its owners can change that in the portal.',
    })
  }
}

export class SupportOpen extends Problem {
  constructor(id: string) {
    super({
      code: 'support_access_open', status: 409, title: 'Asked already',
      detail: 'You have asked for this workspace already, or are in it: go on with that, or end it first.', extensions: { id },
    })
  }
}

export class SupportSettled extends Problem {
  constructor() {
    super({
      code: 'support_access_settled', status: 409, title: 'Settled already',
      detail: 'This has been answered already, or is over.',
    })
  }
}

export class AlreadyInside extends Problem {
  constructor() {
    super({
      code: 'support_access_member', status: 409, title: 'You belong to it',
      detail: 'You are a member of this workspace yourself: open the portal as you are.',
    })
  }
}

export class TenantShut extends Problem {
  constructor() {
    super({
      code: 'support_access_shut', status: 409, title: 'The workspace is shut',
      detail: 'Nobody can act in a workspace that is suspended or deleted.',
    })
  }
}
