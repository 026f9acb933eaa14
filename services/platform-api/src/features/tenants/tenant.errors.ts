import { Problem } from '@dezky/runtime'

export class TenantNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such tenant.' })
  }
}

export class SlugTaken extends Problem {
  constructor(slug: string) {
    super({
      code: 'slug_taken', status: 409, title: 'Slug taken',
      detail: `"${slug}" belongs to another tenant; choose another slug.`,
      extensions: { errors: [{ field: 'slug', message: 'is taken' }] },
    })
  }
}

export class SlugReserved extends Problem {
  constructor(slug: string) {
    super({
      code: 'slug_reserved', status: 422, title: 'Slug reserved',
      detail: `"${slug}" is kept for the platform; choose another slug.`,
      extensions: { errors: [{ field: 'slug', message: 'is reserved' }] },
    })
  }
}

export class PartnerUnavailable extends Problem {
  constructor() {
    super({
      code: 'partner_unavailable', status: 422, title: 'Partner unavailable',
      detail: 'There is no such partner, or they take no new tenants; choose another.',
      extensions: { errors: [{ field: 'partnerId', message: 'is not a partner who takes tenants' }] },
    })
  }
}

export class DomainTaken extends Problem {
  constructor(name: string) {
    super({
      code: 'domain_taken', status: 409, title: 'Domain taken',
      detail: `Another tenant has proven that ${name} is theirs.`,
      extensions: { errors: [{ field: 'domains', message: `${name} is taken` }] },
    })
  }
}

export class ForOperators extends Problem {
  constructor() {
    super({
      code: 'permission_missing', status: 403, title: 'Not allowed',
      detail: 'Partner and domains of a workspace are changed by the operators; ask them.',
    })
  }
}

export class NoteNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such note.' })
  }
}
