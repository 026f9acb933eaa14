// Looks at what somebody else runs, and takes it over as it was planned.
import { type ContainerDescription, ContainersRejected } from '@dezky/containers'
import type { Adopt, Adoption, AdoptionPlan } from '@dezky/contracts/deployer'
import { NotHere } from '@dezky/runtime/fastify'
import type { Trx } from '../../database/index.ts'
import { isTaken, nameTaken, unfit } from '../../http/problems.ts'
import type { Services } from '../../services.ts'
import { deploymentWith, mountRefusal, requestImage } from '../deployments/index.ts'
import { hostNamed } from '../hosts/index.ts'
import { ingressNamed } from '../ingresses/index.ts'
import { createProject, findProject } from '../projects/index.ts'
import { readSettings } from '../settings/index.ts'
import { allowTakeOver, createStage, readStage } from '../stages/index.ts'
import { setVariable } from '../variables/index.ts'
import { hostNameWished, planAdoption } from './plan-adoption.ts'

export interface Looked { plan: AdoptionPlan, container: ContainerDescription }

export async function lookAt({ db, hosts, ingresses }: Services, host: string, wish: Adopt): Promise<Looked> {
  const { id: hostId } = await hostNamed(db, host)
  const { id: ingressId } = await ingressNamed(db, wish.ingress)
  const { containers } = await hosts.of(hostId)
  const container = await containers.describe(wish.container).catch((error: unknown) => {
    throw error instanceof ContainersRejected ? unfit('not_adoptable', error.message) : error
  })
  if (!container) throw new NotHere()
  const settings = await readSettings(db)
  const led = await (await ingresses.of(ingressId)).observe(hostNameWished(wish, settings))
  const plan = planAdoption({
    wish, container, settings, route: led ? led.ours ? 'us' : 'somebody else' : 'nobody',
    projectExists: await findProject(db, wish.project) !== null, refusal: mount => mountRefusal(mount, { project: wish.project, settings }),
  })
  return { plan, container }
}

export interface Adopting { services: Pick<Services, 'keyring' | 'clock'>, host: string, by: string }

/** All of it, or nothing. */
export async function adopt(trx: Trx, wish: Adopt, { plan, container }: Looked, { services, host, by }: Adopting): Promise<Adoption> {
  const { image, obstacles: [obstacle] } = plan
  if (obstacle || !image) throw unfit(obstacle?.code ?? 'image_unknown', obstacle?.message ?? 'Its image is in no registry.')
  const now = services.clock.now()
  await createProject(trx, { name: wish.project, repository: image.repository, configuration: plan.project.configuration }, now)
    .catch((error: unknown) => {
      throw isTaken(error) ? nameTaken(wish.project) : error
    })
  const { id } = await createStage(trx, wish.project, {
    name: wish.stage, host, ingress: wish.ingress, configuration: plan.stage.configuration,
  }, now)
  for (const { name, secret } of plan.variables) {
    await setVariable(trx, { project: wish.project, name }, { value: container.environment[name] ?? '', secret }, { ...services, now })
  }
  if (wish.takeOverRoute) await allowTakeOver(trx, id, plan.stage.hostName)
  const stage = await readStage(trx, id)
  if (!stage) throw new NotHere()
  const asked = await requestImage(trx, stage, { digest: image.digest, tag: null }, {
    kind: 'deploy', by, reason: `Adopted from the container ${container.name}`, now,
  })
  return { plan, deployment: await deploymentWith(trx, asked.id) }
}
