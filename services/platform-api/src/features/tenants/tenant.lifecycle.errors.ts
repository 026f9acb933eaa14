import type { SuspensionOwner, TenantStatus } from '@dezky/contracts'
import { Problem } from '@dezky/runtime'
import type { Command, Refusal } from './tenant.lifecycle.ts'

export function toProblem(refusal: Refusal, command: Command): Problem {
  switch (refusal.refused) {
    case 'illegal': return new IllegalTransition(refusal.status, command.do, refusal.allowed)
    case 'not-yours-to-lift': return new SuspensionNotYours(refusal.owner)
    case 'too-early': return new PurgeTooEarly(refusal.until)
    case 'too-late': return new RestoreTooLate(refusal.since)
    case 'in-the-past': return new TrialEndPast()
  }
}

/** What can be asked for; the rest happens by itself. */
const requests: readonly Command['do'][] = ['trial', 'convert', 'suspend', 'resume', 'delete', 'restore', 'purge']

class IllegalTransition extends Problem {
  constructor(state: TenantStatus, wanted: Command['do'], possible: Command['do'][]) {
    const allowed = possible.filter(command => requests.includes(command))
    const instead = allowed.length > 0 ? `What it allows: ${allowed.join(', ')}.` : 'Nothing can be done to it any more.'
    super({
      code: 'illegal_transition', status: 422, title: 'Not in this state',
      detail: `A workspace that is ${state} does not allow "${wanted}". ${instead}`, extensions: { state, allowed },
    })
  }
}

class SuspensionNotYours extends Problem {
  constructor(owner: SuspensionOwner) {
    const whose = owner === 'platform' ? 'the platform\'s operators' : 'the workspace\'s own owner'
    super({
      code: 'suspension_not_yours', status: 403, title: 'Not your suspension',
      detail: `This suspension was decided by ${whose}; only they can lift it. Ask them.`, extensions: { owner },
    })
  }
}

export class ReasonNotYours extends Problem {
  constructor() {
    super({
      code: 'reason_not_yours', status: 422, title: 'Not your reason',
      detail: 'You can suspend your own workspace with the reason "customer", as your own decision; the rest is for operators to say.',
    })
  }
}

class PurgeTooEarly extends Problem {
  constructor(until: Date) {
    super({
      code: 'purge_too_early', status: 422, title: 'Can still be restored',
      detail: `It can be restored until ${until.toISOString()} and is erased after that.`, extensions: { purgeAfter: until.toISOString() },
    })
  }
}

class RestoreTooLate extends Problem {
  constructor(since: Date) {
    super({
      code: 'restore_too_late', status: 422, title: 'Too late to restore',
      detail: `It could be restored until ${since.toISOString()}.`, extensions: { purgeAfter: since.toISOString() },
    })
  }
}

export class TrialEndPast extends Problem {
  constructor(field = 'endsAt') {
    super({
      code: 'trial_end_past', status: 422, title: 'In the past', detail: 'A trial ends in the future; choose a later time.',
      extensions: { errors: [{ field, message: 'is in the past' }] },
    })
  }
}

export class SlugMismatch extends Problem {
  constructor() {
    super({
      code: 'slug_mismatch', status: 422, title: 'Another slug',
      detail: 'The slug in the body is not the one in the address; repeat the slug of the workspace you mean to delete.',
      extensions: { errors: [{ field: 'slug', message: 'is not this workspace\'s' }] },
    })
  }
}
