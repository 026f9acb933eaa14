// Which releases one can go back to, out of the deployments that were.
import type { DeploymentAnswer } from '@dezky/contracts/deployer'

type Was = Pick<DeploymentAnswer, 'state' | 'release' | 'requestedAt'>

/** `deployments`: newest first. Each release that ran and is kept, once, but for the one that runs. */
export function earlierReleases<Deployment extends Was>(deployments: readonly Deployment[], live: number): Deployment[] {
  const known = new Set([live])
  return deployments.filter(({ state, release: { number, kept } }) => {
    if (state !== 'succeeded' || !kept || known.has(number)) return false
    known.add(number)
    return true
  })
}
