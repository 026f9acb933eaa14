import { mostPictureBytes, mostPicturePixels } from '@dezky/contracts'
import { Problem } from '@dezky/runtime'

export class PictureRefused extends Problem {
  constructor(cause?: unknown) {
    super({
      code: 'picture_refused', status: 415, title: 'Picture not taken',
      detail: 'What was sent is no picture that can be read. Send a PNG, JPEG or WebP.', cause,
    })
  }
}

export class PictureTooLarge extends Problem {
  constructor() {
    super({
      code: 'picture_too_large', status: 413, title: 'Picture too large', detail: 'A picture has at most 10 MiB and 40 megapixels.',
      extensions: { mostBytes: mostPictureBytes, mostPixels: mostPicturePixels },
    })
  }
}

export class PictureNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such picture.' })
  }
}

export class SessionNotTold extends Problem {
  constructor() {
    super({
      code: 'session_not_told', status: 409, title: 'Own session not known',
      detail: 'The directory does not say which session is the one that asks. End the others one by one.',
    })
  }
}
