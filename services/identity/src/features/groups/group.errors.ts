import { Problem } from '@dezky/runtime'

export class GroupUnknown extends Problem {
  constructor(tenantId: string) {
    super({ code: 'group_not_found', status: 404, title: 'No such group', detail: `There is no group for tenant ${tenantId}.` })
  }
}

export class GroupTaken extends Problem {
  constructor(name: string) {
    super({
      code: 'group_taken', status: 409, title: 'The group name is taken',
      detail: `A group ${name} exists that was not made for this tenant.`,
    })
  }
}

export class GroupNotOurs extends Problem {
  constructor(ids: string[]) {
    super({
      code: 'group_not_ours', status: 422, title: 'Not a tenant\'s group',
      detail: `Memberships can be set only in groups made for tenants; these are not: ${ids.join(', ')}.`,
    })
  }
}
