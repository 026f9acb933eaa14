import { Problem } from '@dezky/runtime'

export class JobNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such job.' })
  }
}

export class JobRunning extends Problem {
  constructor() {
    super({
      code: 'job_running', status: 409, title: 'Being done', detail: 'This is being done right now. Wait until it has ended.',
    })
  }
}

export class JobNotCancellable extends Problem {
  constructor() {
    super({
      code: 'job_not_cancellable', status: 409, title: 'Not to be cancelled',
      detail: 'This makes what is there match what is wanted, and is done again and again. Change what is wanted instead.',
    })
  }
}

export class JobSettled extends Problem {
  constructor() {
    super({ code: 'job_settled', status: 409, title: 'Over already', detail: 'This is over already; there is nothing left to cancel or to try.' })
  }
}
