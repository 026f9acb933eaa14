import { Problem } from '@dezky/runtime'
import type { Refusal } from './departure.ts'

export class TenantUnknown extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such tenant.' })
  }
}

export class DepartureNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'Nobody of that id has left something here.' })
  }
}

export class AddressHeld extends Problem {
  constructor() {
    super({
      code: 'address_held', status: 409, title: 'Address still held',
      detail: 'The mail of this address is somebody else\'s, or still kept for somebody who has left. Take another address, or look at who has '
        + 'left and erase what is kept.',
      extensions: { errors: [{ field: 'email', message: 'is held for somebody else' }] },
    })
  }
}

const refusals: Record<Refusal, { status: number, title: string, detail: string }> = {
  heir_unfit: {
    status: 422, title: 'Nobody to hand over to',
    detail: 'Whoever takes over must be a member of this workspace who has signed in, and not the one who leaves.',
  },
  mail_not_transferable: {
    status: 422, title: 'Mail cannot be handed over',
    detail: 'One of the two has no mailbox here, so there is nothing to hand over, or nowhere to. Keep the mail or erase it instead.',
  },
  files_not_transferable: {
    status: 422, title: 'Files cannot be handed over',
    detail: 'The file server gives nobody another person\'s own files. Keep them, and have them moved to the shared space before their time '
      + 'is over; what lies in the shared space stays there anyway.',
  },
  role_not_grantable: {
    status: 403, title: 'Not yours to decide',
    detail: 'Your role may not decide what is left of somebody in theirs; ask an owner of the workspace.',
  },
  already_erased: {
    status: 409, title: 'Erased already', detail: 'This is erased already, or about to be, and cannot be kept or handed over any more.',
  },
}

export class Refused extends Problem {
  constructor(code: Refusal) {
    super({ code, ...refusals[code] })
  }
}
