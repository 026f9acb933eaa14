// What an image says of how it wants to be run. Pure; labels that are not as they must be are as if they were not there.
import { type ProjectConfiguration, projectConfigurationSchema, projectName, stageName } from '@dezky/contracts/deployer'
import type { PlatformImage } from '@dezky/images'

/** What a Dockerfile may say with LABEL. */
const labels = { project: 'dezky.project', stage: 'dezky.stage', port: 'dezky.port', health: 'dezky.health.path' }

export interface ProjectFromImage {
  name: string
  stage: string
  configuration: ProjectConfiguration
}

export function projectFromImage(repository: string, image: Pick<PlatformImage,
  'labels' | 'exposedPorts' | 'healthcheck'> | null): ProjectFromImage {
  const said = (label: string) => image?.labels[label]
  return {
    name: projectName.catch(nameFrom(repository)).parse(said(labels.project)),
    stage: stageName.catch('prod').parse(said(labels.stage)),
    configuration: projectConfigurationSchema.parse({ port: portOf(image, said(labels.port)), health: healthOf(image,
      said(labels.health)) }),
  }
}

/** The last part of the path, as a name must be written. */
function nameFrom(repository: string): string {
  const last = repository.split('/').at(-1) ?? ''
  const written = last.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '').slice(0, 30).replace(/-+$/, '')
  return written || 'app'
}

/** Null is the one port it exposes; of several, the lowest. */
function portOf(image: Pick<PlatformImage, 'exposedPorts'> | null, said: string | undefined): number | null {
  if (said && /^\d{1,5}$/.test(said) && Number(said) >= 1 && Number(said) <= 65_535) return Number(said)
  const ports = image?.exposedPorts.filter(({ protocol }) => protocol === 'tcp').map(({ port }) => port) ?? []
  return ports.length > 1 ? Math.min(...ports) : null
}

function healthOf(image: Pick<PlatformImage, 'healthcheck'> | null, path: string | undefined): object {
  const http = projectConfigurationSchema.shape.health.safeParse({ kind: 'http', path })
  if (path !== undefined && http.success) return http.data
  return image?.healthcheck ? { kind: 'image' } : { kind: 'http' }
}
