import type { EntitlementKey } from '@dezky/contracts'
import { Problem } from '@dezky/runtime'
import { isFeature } from './entitlement.ts'

export class TenantUnknown extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such tenant.' })
  }
}

export class OverrideNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'Nothing overrides the plan there.' })
  }
}

export class OverrideUnfit extends Problem {
  constructor(key: EntitlementKey) {
    const wanted = isFeature(key) ? 'true or false' : 'a whole number'
    super({
      code: 'override_unfit', status: 422, title: 'Not a value for this', detail: `"${key}" takes ${wanted}.`,
      extensions: { errors: [{ field: 'value', message: `must be ${wanted}` }] },
    })
  }
}

export class OverrideExpired extends Problem {
  constructor() {
    super({
      code: 'override_expired', status: 422, title: 'Over already', detail: 'Choose an end that lies ahead.',
      extensions: { errors: [{ field: 'expiresAt', message: 'lies behind' }] },
    })
  }
}

/** Of what is given a part of the storage. */
export class QuotaTooLarge extends Problem {
  constructor(mostBytes: number) {
    super({
      code: 'quota_too_large', status: 422, title: 'More than there is',
      detail: 'The plan has less storage than that for the whole workspace.',
      extensions: { errors: [{ field: 'quotaBytes', message: 'is more than the workspace has' }], mostBytes },
    })
  }
}
