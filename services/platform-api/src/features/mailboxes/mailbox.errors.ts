import { Problem } from '@dezky/runtime'

export class MailboxNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'This member has no mailbox.' })
  }
}

export class MailNotEntitled extends Problem {
  constructor() {
    super({
      code: 'mail_not_entitled', status: 409, title: 'No mail in the plan',
      detail: 'Mail is no part of what this workspace has subscribed to; change the plan first.',
    })
  }
}

export class AddressDomainUnverified extends Problem {
  constructor(field: string) {
    super({
      code: 'address_domain_unverified', status: 422, title: 'Not in a verified domain',
      detail: 'Mail can only have addresses in domains that this workspace has proven to be its own.',
      extensions: { errors: [{ field, message: 'is not in a verified domain of the workspace' }] },
    })
  }
}

export class AddressTaken extends Problem {
  constructor(field: string) {
    super({
      code: 'address_taken', status: 409, title: 'Address taken', detail: 'Another mailbox or mailing list of this workspace has this address already.',
      extensions: { errors: [{ field, message: 'belongs to another mailbox or mailing list' }] },
    })
  }
}
