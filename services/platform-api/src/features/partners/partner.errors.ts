import { Problem } from '@dezky/runtime'

export class PartnerNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such partner.' })
  }
}

export class PartnerSlugTaken extends Problem {
  constructor(slug: string) {
    super({
      code: 'slug_taken', status: 409, title: 'Slug taken', detail: `"${slug}" belongs to another partner; choose another slug.`,
      extensions: { errors: [{ field: 'slug', message: 'is taken' }] },
    })
  }
}

export class PartnerTerminated extends Problem {
  constructor() {
    super({
      code: 'partner_terminated', status: 422, title: 'Partner terminated',
      detail: 'The contract with this partner has ended; nothing more can be changed about it.',
    })
  }
}

export class PersonUnknown extends Problem {
  constructor() {
    super({
      code: 'person_unknown', status: 422, title: 'Person unknown', detail: 'There is no such person; create or invite them first.',
      extensions: { errors: [{ field: 'personId', message: 'is nobody we know' }] },
    })
  }
}

export class WorksForPartner extends Problem {
  constructor() {
    super({
      code: 'works_for_partner', status: 409, title: 'Works for a partner already',
      detail: 'This person already works for a partner; remove them there first.',
    })
  }
}
