import { Problem } from '@dezky/runtime'

export class TenantUnknown extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such tenant.' })
  }
}

export class ResourceNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such resource.' })
  }
}
