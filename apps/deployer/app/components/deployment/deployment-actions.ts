// What there is to do about a deployment, by what it is and what runs now.
import type { DeploymentAnswer } from '@dezky/contracts/deployer'

export type DeploymentAction = 'approve' | 'refuse' | 'cancel' | 'rollBack' | 'bringBack' | 'again'

type Asked = Pick<DeploymentAnswer, 'state' | 'release' | 'previousRelease' | 'requestedBy' | 'approvals'>

/** `live`: the number of the release that runs; null is none. `name`: of whoever looks at it. */
export function actionsFor(
  { state, release, previousRelease, requestedBy, approvals }: Asked, live: number | null, name: string,
): DeploymentAction[] {
  switch (state) {
    case 'waiting': return requestedBy === name || approvals.given.includes(name) ? ['refuse'] : ['approve', 'refuse']
    case 'queued': case 'running': return ['cancel']
    case 'undoing': return []
    case 'succeeded':
      if (live === release.number) return previousRelease !== null && previousRelease !== release.number ? ['rollBack'] : []
      return release.kept ? ['bringBack'] : ['again']
    default: return live === release.number ? [] : ['again']
  }
}
