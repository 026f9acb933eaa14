import type { Settled } from './resource.ts'
import type { Phase } from './tenant-facts.ts'

/** How something is settled that is shut because its tenant is; null for a tenant that is open. `fact` begins the sentence. */
export function shutAs(phase: Phase, fact: string): Settled | null {
  switch (phase.is) {
    case 'open': return null
    case 'suspended': return { state: 'ok', reason: 'tenant_suspended', message: `${fact} while the workspace is suspended.` }
    case 'deleted': return { state: 'ok', reason: 'tenant_deleted', message: `${fact}; it is removed when the workspace can no longer be restored.` }
  }
}
