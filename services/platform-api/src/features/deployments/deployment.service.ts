import type { DeploymentBoard } from '@dezky/contracts'
import { UpstreamRejected, UpstreamUnavailable } from '@dezky/runtime'
import type { Deployer } from './deployer.ts'

/** Nothing that the deployer does or leaves undone is a failure of the platform. */
export async function readBoard(deployer: Deployer | null): Promise<DeploymentBoard> {
  if (!deployer) return { state: 'not_configured', url: null, projects: null }
  const { url } = deployer
  try {
    return { state: 'answering', url, projects: await deployer.overview() }
  }
  catch (error) {
    if (error instanceof UpstreamRejected) return { state: 'refusing', url, projects: null }
    if (error instanceof UpstreamUnavailable) return { state: 'silent', url, projects: null }
    throw error
  }
}
