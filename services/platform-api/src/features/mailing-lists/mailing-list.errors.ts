import { mostMailingLists } from '@dezky/contracts'
import { Problem } from '@dezky/runtime'

export class MailingListNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'This workspace has no such mailing list.' })
  }
}

export class TooManyMailingLists extends Problem {
  constructor() {
    super({
      code: 'too_many_mailing_lists', status: 409, title: 'Too many mailing lists',
      detail: `A workspace has at most ${mostMailingLists} mailing lists. Remove one first.`, extensions: { most: mostMailingLists },
    })
  }
}

export class RecipientUnknown extends Problem {
  constructor() {
    super({
      code: 'recipient_unknown', status: 422, title: 'Not a member', detail: 'Somebody named here is no member of the workspace.',
      extensions: { errors: [{ field: 'memberIds', message: 'names somebody who is no member' }] },
    })
  }
}

/** Mail that a list sends to itself goes round for ever. */
export class RecipientIsList extends Problem {
  constructor() {
    super({
      code: 'recipient_is_list', status: 422, title: 'Goes to itself', detail: 'A mailing list cannot be among those who get its mail.',
      extensions: { errors: [{ field: 'others', message: 'holds the address of the list itself' }] },
    })
  }
}
