import { Problem } from '@dezky/runtime'

export class TenantUnknown extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such tenant.' })
  }
}

export class MemberNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such member.' })
  }
}

export class DirectoryPending extends Problem {
  constructor() {
    super({
      code: 'directory_pending', status: 409, title: 'Not in the directory yet', headers: { 'retry-after': '2' },
      detail: 'This person is still being added to the directory; try again in a moment.',
    })
  }
}

export class MemberActive extends Problem {
  constructor() {
    super({
      code: 'member_active', status: 409, title: 'Already signed in',
      detail: 'This person has signed in before and needs no invitation.',
    })
  }
}
