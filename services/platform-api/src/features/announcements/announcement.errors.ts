import { Problem } from '@dezky/runtime'

export class AnnouncementNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such announcement.' })
  }
}

export class EndsBeforeItStarts extends Problem {
  constructor() {
    const message = 'must be after its beginning'
    super({
      code: 'validation_failed', status: 400, title: 'The request is not valid', detail: `endsAt: ${message}`,
      extensions: { errors: [{ field: 'endsAt', message }] },
    })
  }
}

export class AnnouncementOver extends Problem {
  constructor() {
    super({
      code: 'announcement_over', status: 422, title: 'Its end has passed',
      detail: 'Nobody would be shown this announcement, because its end has passed. Give it a later one, or none, and publish it then.',
      extensions: { errors: [{ field: 'endsAt', message: 'has passed' }] },
    })
  }
}
