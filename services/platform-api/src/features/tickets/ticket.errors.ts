import { Problem } from '@dezky/runtime'

export class TicketNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such ticket.' })
  }
}

export class TicketClosed extends Problem {
  constructor() {
    super({
      code: 'ticket_closed', status: 409, title: 'Ticket closed',
      detail: 'This ticket was resolved a while ago and is closed. Open a new one, and name this one in it.',
    })
  }
}

export class AssigneeUnfit extends Problem {
  constructor() {
    super({
      code: 'assignee_unfit', status: 422, title: 'Not an operator', detail: 'Only an operator whose account is not disabled can see to a ticket.',
      extensions: { errors: [{ field: 'assigneeId', message: 'is no operator' }] },
    })
  }
}

export class RequesterUnfit extends Problem {
  constructor() {
    super({
      code: 'requester_unfit', status: 422, title: 'Not one of its people',
      detail: 'Whoever a ticket is opened for must belong to the workspace.',
      extensions: { errors: [{ field: 'requesterId', message: 'does not belong to the workspace' }] },
    })
  }
}

export class AboutUnknown extends Problem {
  constructor() {
    super({
      code: 'about_unknown', status: 422, title: 'Not there', detail: 'The workspace has nothing of that kind with this id.',
      extensions: { errors: [{ field: 'about', message: 'is not there' }] },
    })
  }
}

export class TooMuchSaid extends Problem {
  constructor(waitMs: number) {
    super({
      code: 'too_many_requests', status: 429, title: 'Too much at once', headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) },
      detail: 'This workspace has written a lot within the last hour. Wait a while, and say it in one message.',
    })
  }
}
