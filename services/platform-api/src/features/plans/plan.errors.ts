import { Problem } from '@dezky/runtime'

export class PlanNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such plan.' })
  }
}

export class PlanUnknown extends Problem {
  constructor(slug: string) {
    super({
      code: 'plan_unknown', status: 422, title: 'No such plan',
      detail: `There is no plan "${slug}"; GET /v1/plans lists those that can be chosen.`,
      extensions: { errors: [{ field: 'plan', message: 'is not in the catalogue' }] },
    })
  }
}

export class PlanRetired extends Problem {
  constructor(slug: string) {
    super({
      code: 'plan_retired', status: 422, title: 'Plan retired', detail: `"${slug}" is no longer sold; choose another plan.`,
      extensions: { errors: [{ field: 'plan', message: 'is no longer sold' }] },
    })
  }
}

export class PlanTaken extends Problem {
  constructor(slug: string) {
    super({
      code: 'plan_taken', status: 409, title: 'Plan exists',
      detail: `There is a plan "${slug}" already; choose another slug, or change that one.`,
      extensions: { errors: [{ field: 'slug', message: 'is taken' }] },
    })
  }
}
