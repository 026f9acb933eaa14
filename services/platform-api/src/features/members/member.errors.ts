import type { TenantStatus } from '@dezky/contracts'
import { Problem } from '@dezky/runtime'
import { OwnAccount } from '../people/index.ts'
import type { Refusal } from './member.policy.ts'

export class TenantUnknown extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such tenant.' })
  }
}

export class TenantNotOpen extends Problem {
  constructor(status: TenantStatus) {
    super({
      code: 'tenant_not_open', status: 409, title: 'Workspace not open', extensions: { tenantStatus: status },
      detail: `Nobody can be added while the workspace is ${status}.`,
    })
  }
}

export class MemberNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such member.' })
  }
}

export class AlreadyMember extends Problem {
  constructor() {
    super({
      code: 'already_member', status: 409, title: 'Already a member',
      detail: 'This person is a member of the workspace already; change their role instead.',
      extensions: { errors: [{ field: 'email', message: 'belongs to a member' }] },
    })
  }
}

class RoleNotGrantable extends Problem {
  constructor() {
    super({
      code: 'role_not_grantable', status: 403, title: 'Role not yours to give',
      detail: 'Your role may not give, change or take away this role; ask an owner of the workspace.',
    })
  }
}

class LastOwner extends Problem {
  constructor() {
    super({
      code: 'last_owner', status: 409, title: 'The last owner', detail: 'A workspace needs an owner; make somebody else an owner first.',
    })
  }
}

class MemberActive extends Problem {
  constructor() {
    super({
      code: 'member_active', status: 409, title: 'Has an account',
      detail: 'This person has an account already and signs in with it; no invitation is made or withdrawn for them.',
    })
  }
}

class MemberNotActive extends Problem {
  constructor() {
    super({
      code: 'member_not_active', status: 409, title: 'Has not signed in',
      detail: 'This person has not signed in since they were added, so there is nothing here to shut them out of.',
    })
  }
}

/** Throws the problem that a refusal is told as. */
export function refuse(refusal: Refusal | null): void {
  if (refusal === 'role_not_grantable') throw new RoleNotGrantable()
  if (refusal === 'last_owner') throw new LastOwner()
  if (refusal === 'member_active') throw new MemberActive()
  if (refusal === 'own_account') throw new OwnAccount()
  if (refusal === 'member_not_active') throw new MemberNotActive()
}
