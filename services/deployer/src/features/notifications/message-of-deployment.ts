// The ways a deployment ends, or waits, in words. Pure.
import type { DeploymentDetails, NotificationMessage } from '@dezky/contracts/deployer'

export type ToldState = 'succeeded' | 'failed' | 'cancelled' | 'waiting'

type Story = Omit<NotificationMessage, 'link' | 'lines'> & { lines?: string[] }

/** How many of the last lines are told. */
const toldLines = 8

const stories: Record<ToldState, (deployment: DeploymentDetails) => Story> = {
  succeeded: deployment => ({
    groups: ['deployment_succeeded'], level: 'success', title: titleOfSuccess(deployment),
    sentences: [imageOf(deployment), byWhom(deployment), ...howItWent(deployment)],
  }),
  failed: deployment => ({
    groups: wasTouched(deployment) ? ['deployment_failed', 'deployment_rolled_back'] : ['deployment_failed'],
    level: 'error', title: `${deployment.project}: release ${deployment.release.number} failed in ${deployment.stage}`,
    sentences: [
      ...deployment.failure ? [deployment.failure.message] : [], whatServes(deployment), imageOf(deployment), byWhom(deployment),
    ],
    lines: lastLines(deployment),
  }),
  cancelled: deployment => ({
    groups: ['deployment_cancelled'], level: 'warning',
    title: `${deployment.project}: release ${deployment.release.number} was cancelled in ${deployment.stage}`,
    sentences: [`Cancelled by ${deployment.cancelledBy ?? 'somebody'}.`, whatServes(deployment), imageOf(deployment)],
  }),
  waiting: deployment => ({
    groups: ['deployment_waiting'], level: 'info',
    title: `${deployment.project}: release ${deployment.release.number} waits for approval in ${deployment.stage}`,
    sentences: [imageOf(deployment), byWhom(deployment)],
  }),
}

export function ofDeployment(state: ToldState, deployment: DeploymentDetails, publicUrl: string): NotificationMessage {
  return { lines: [], ...stories[state](deployment), link: `${publicUrl}/deployments/${deployment.id}` }
}

function titleOfSuccess({ kind, project, stage, release }: DeploymentDetails): string {
  if (kind === 'rollback') return `${project}: ${stage} is back on release ${release.number}`
  return `${project}: release ${release.number} runs in ${stage}`
}

function imageOf({ release: { repository, tag, digest } }: DeploymentDetails): string {
  return `The image is ${repository}${tag === null ? '' : `:${tag}`} (${digest.slice(0, 19)}).`
}

function byWhom({ requestedBy, reason }: DeploymentDetails): string {
  return `Asked for by ${requestedBy}${reason ? `: ${reason}` : '.'}`
}

function howItWent({ proof }: DeploymentDetails): string[] {
  if (!proof || proof.probes === 0) return []
  const { probes, failed } = proof
  return [failed === 0 ? `All ${probes} requests meanwhile were answered.` : `${failed} of ${probes} requests meanwhile were not answered.`]
}

/** Whether requests were led elsewhere, or what served was stopped: then it had to be put back. */
function wasTouched({ steps, previousRelease }: DeploymentDetails): boolean {
  return previousRelease !== null && steps.some(({ name, startedAt }) => (name === 'swap' || name === 'park') && startedAt !== null)
}

function whatServes(deployment: DeploymentDetails): string {
  const { previousRelease, startedAt } = deployment
  if (startedAt === null) return 'It had not begun.'
  if (previousRelease === null) return 'Nothing ran there before.'
  return wasTouched(deployment)
    ? `It was rolled back: release ${previousRelease} serves again.`
    : `Release ${previousRelease} serves on, untouched.`
}

function lastLines({ failure }: DeploymentDetails): string[] {
  const lines = failure?.instances.map(instance => instance.lines).find(({ length }) => length > 0) ?? []
  return lines.slice(-toldLines).map(({ text }) => text)
}
