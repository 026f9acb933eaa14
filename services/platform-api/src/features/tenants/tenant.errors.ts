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
