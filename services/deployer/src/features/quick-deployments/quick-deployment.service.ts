// From the name of an image to a deployment of it: what is missing on the way is made.
import {
  type DeploymentDetails, projectConfigurationSchema, type QuickDeployment, stageConfigurationSchema,
} from '@dezky/contracts/deployer'
import { parseReference, type PlatformImage } from '@dezky/images'
import type { Clock } from '@dezky/runtime'
import type { Trx } from '../../database/index.ts'
import { unfit } from '../../http/problems.ts'
import type { Services } from '../../services.ts'
import { requestDeployment } from '../deployments/index.ts'
import { createProject, findProject } from '../projects/index.ts'
import { registryFault } from '../registries/index.ts'
import { imageAt, placeForNew, projectFromImage } from '../repositories/index.ts'
import { createStage, stagesOf } from '../stages/index.ts'

export interface FoundImage { repository: string, tag: string | null, digest: string, image: PlatformImage | null }

/** The registry is asked before anything is made. */
export async function findImage({ registries }: Pick<Services, 'registries'>, name: string): Promise<FoundImage> {
  const parsed = parseReference(name)
  if (!parsed.ok) throw unfit('image_invalid', `“${name}” is not the name of an image. Give it as registry.example.com/team/app:1.4.2.`)
  const { reference } = parsed
  const repository = `${reference.registry}/${reference.repository}`
  const tag = reference.tag ?? (reference.digest ? null : 'latest')
  const at = await registries.of(repository)
  const digest = reference.digest ?? await at.registry.digestOf(at.path, tag ?? 'latest').catch(registryFault)
  if (!digest) throw unfit('tag_unknown', `The registry has no ${repository}:${tag}.`)
  const image = await imageAt(at, digest).catch(registryFault)
  if (!image) throw unfit('tag_unknown', `The registry has no image ${digest} of ${repository}.`)
  return { repository, tag, digest, image }
}

export async function quickDeploy(
  trx: Trx, wish: QuickDeployment, found: FoundImage, { by, clock }: { by: string, clock: Clock },
): Promise<DeploymentDetails> {
  const { name, stage, configuration } = projectFromImage(found.repository, found.image)
  const path = { project: wish.project ?? name, stage: wish.stage ?? stage }
  const now = clock.now()
  const known = await findProject(trx, path.project)
  if (known && known.repository !== found.repository) {
    throw unfit('project_of_another', `The project “${path.project}” runs ${known.repository}. Choose another name for this one.`)
  }
  if (!known) {
    const whole = projectConfigurationSchema.parse({ ...configuration, port: wish.port ?? configuration.port })
    await createProject(trx, { name: path.project, repository: found.repository, configuration: whole }, now)
  }
  if (!(await stagesOf(trx, path.project)).some(there => there.name === path.stage)) await makeStage(trx, path, wish, now)
  const resolved = { kind: 'deploy', image: { digest: found.digest, tag: found.tag } } as const
  return requestDeployment(trx, path, resolved, { by, reason: null, clock, key: null })
}

async function makeStage(trx: Trx, path: { project: string, stage: string }, wish: QuickDeployment, now: Date): Promise<void> {
  const usual = await placeForNew(trx)
  const [host, ingress] = [wish.host ?? usual.host, wish.ingress ?? usual.ingress]
  if (!host) throw unfit('host_needed', 'Say on which host it is to run.')
  if (!ingress) throw unfit('ingress_needed', 'Say which ingress is to lead to it.')
  const configuration = stageConfigurationSchema.parse({ hostName: wish.hostName })
  await createStage(trx, path.project, { name: path.stage, host, ingress, configuration }, now)
}
