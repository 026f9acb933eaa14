// What it takes to run ourselves what somebody else runs. Pure: how it is run and what there is, in; what would be done, out.
import type { ContainerDescription, Mount } from '@dezky/containers'
import {
  type Adopt, type AdoptionPlan, projectConfigurationSchema, type Settings, type StageConfiguration, stageConfigurationSchema,
} from '@dezky/contracts/deployer'
import { parseRepository } from '@dezky/images'
import { hostNameOf } from '../stages/index.ts'

export interface Situation {
  wish: Adopt
  container: ContainerDescription
  settings: Pick<Settings, 'domain' | 'hostNamePattern'>
  /** Who leads the host name now. */
  route: AdoptionPlan['route']
  projectExists: boolean
  /** Why something of the host may not be mounted; null where it may. */
  refusal: (mount: Mount) => string | null
}

export function hostNameWished({ hostName, stage, project }: Adopt, { domain, hostNamePattern }: Situation['settings']): string {
  return hostName ?? hostNameOf(hostNamePattern, { stage, project, domain })
}

export function planAdoption(situation: Situation): AdoptionPlan {
  const { wish, container, settings, route } = situation
  const { id, name, running, command, stopSignal } = container
  const image = container.image && { repository: fullRepository(container.image.repository), digest: container.image.digest }
  const hostName = hostNameWished(wish, settings)
  const port = wish.port ?? (container.ports.length === 1 ? container.ports[0] ?? null : null)
  const variables = Object.keys(container.environment).toSorted().map(name => ({ name, secret: !wish.plain.includes(name) }))
  return {
    container: { id, name, running }, image, variables, route,
    project: { name: wish.project, configuration: projectConfigurationSchema.parse({ port, command, stopSignal }) },
    stage: { name: wish.stage, hostName, configuration: configurationOf(situation) },
    changes: changesOf(situation, hostName), obstacles: obstaclesOf(situation, port, hostName),
  }
}

function configurationOf({ wish, container }: Situation): StageConfiguration {
  const { mounts, resources } = container
  const volumes = mounts.map(({ kind, source, target, readOnly }) => kind === 'bind'
    ? { kind, source, target, readOnly }
    : { kind: 'existing', name: source, target, readOnly })
  return stageConfigurationSchema.parse({ hostName: wish.hostName, volumes, resources })
}

function changesOf({ wish, container, route }: Situation, hostName: string): string[] {
  const count = Object.keys(container.environment).length
  return [
    `The project ${wish.project} is made, with the stage ${wish.stage}.`,
    ...count > 0 ? [`${count} variables of ${container.name} become variables of the project.`] : [],
    `An instance of our own is started from the same image, beside ${container.name}.`,
    route === 'somebody else'
      ? `${hostName} is taken over: new requests go to our instance. Removing the stage gives it back.`
      : `${hostName} leads to our instance.`,
    `${container.name} itself is left as it is: stop and remove it once you see that it is not needed.`,
  ]
}

function obstaclesOf({ wish, container, route, projectExists, refusal }: Situation, port: number | null, hostName: string) {
  const { name, running, image, mounts, otherMounts, privileged, hostNetwork, ports } = container
  const obstacles: AdoptionPlan['obstacles'] = []
  const unless = (isFine: boolean, code: string, message: string) => void (isFine || obstacles.push({ code, message }))
  unless(!projectExists, 'name_taken', `There is a project ${wish.project} already. Choose another name.`)
  unless(image !== null, 'image_unknown', `The image of ${name} is in no registry. Push it to one, and run ${name} from there.`)
  const exposed = ports.length === 0 ? 'no port' : `the ports ${ports.join(', ')}`
  unless(port !== null, 'no_port', `${name} exposes ${exposed}. Say which port it listens on.`)
  unless(!privileged && !hostNetwork, 'privileged_refused', `${name} runs privileged or on the host's own network; that is not adopted.`)
  unless(otherMounts.length === 0, 'mount_unknown',
    `What is mounted at ${otherMounts.join(', ')} is neither a volume nor a path of the host.`)
  for (const mount of mounts) {
    const why = refusal(mount)
    unless(why === null, 'mount_refused', why ?? '')
  }
  const written = mounts.filter(({ readOnly }) => !readOnly).map(({ source }) => source)
  unless(!running || written.length === 0, 'still_writing',
    `${name} runs and writes to ${written.join(', ')}. Stop it first: two must not write there at the same time.`)
  unless(route !== 'us', 'host_name_taken', `${hostName} leads to another stage already. Choose another host name.`)
  unless(route !== 'somebody else' || wish.takeOverRoute, 'host_name_taken',
    `${hostName} is led elsewhere by somebody else. Say that it may be taken over, or choose another host name.`)
  return obstacles
}

/** As engines leave it out: `nginx` is `docker.io/library/nginx`. */
function fullRepository(given: string): string {
  const parsed = parseRepository(given)
  return parsed ? `${parsed.registry}/${parsed.repository}` : given
}
