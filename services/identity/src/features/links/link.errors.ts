import { Problem } from '@dezky/runtime'

export class ReturnRefused extends Problem {
  constructor(origins: string[]) {
    super({
      code: 'return_to_refused', status: 422, title: 'The link cannot return there',
      detail: `returnTo must be an address of one of the surfaces: ${origins.join(', ')}.`,
    })
  }
}

/** The link was used, replaced or ran out between being shown and being submitted. */
export class LinkSpent extends Error {
  override readonly name = 'LinkSpent'
}
