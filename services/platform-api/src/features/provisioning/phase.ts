import type { Settled } from './resource.ts'
import type { MemberFacts, Phase } from './tenant-facts.ts'

/** How a member's things stand: shut while they are kept out, whatever becomes of the tenant. */
export function phaseFor({ keptOutSince: since }: Pick<MemberFacts, 'keptOutSince'>, phase: Phase): Phase {
  return since === null ? phase : { is: 'disabled', since }
}

/** How something is settled that is shut because its tenant is, or to its owner; null for what is open. `fact` begins the sentence. */
export function shutAs(phase: Phase, fact: string): Settled | null {
  switch (phase.is) {
    case 'open': return null
    case 'suspended': return { state: 'ok', reason: 'tenant_suspended', message: `${fact} while the workspace is suspended.` }
    case 'disabled': return { state: 'ok', reason: 'member_disabled', message: `${fact} while the member is kept out.` }
    case 'deleted': return { state: 'ok', reason: 'tenant_deleted', message: `${fact}; it is removed when the workspace can no longer be restored.` }
  }
}
