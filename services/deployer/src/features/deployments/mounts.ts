// What a stage's volumes are called on the host, and what of the host it may mount.
import { resolve } from 'node:path/posix'
import type { Mount } from '@dezky/containers'
import type { Settings } from '@dezky/contracts/deployer'
import type { Stage } from '../stages/index.ts'

export function mountsOf(stage: Pick<Stage, 'name' | 'ofName' | 'projectName' | 'configuration'>): Mount[] {
  const { name, ofName, projectName, configuration } = stage
  const owners = { tag: `${name}.`, stage: `${ofName ?? name}.`, project: '' }
  return configuration.volumes.map((volume) => {
    const { kind, target, readOnly } = volume
    if (kind === 'bind') return { kind, source: volume.source, target, readOnly }
    if (kind === 'existing') return { kind: 'volume', source: volume.name, target, readOnly }
    return { kind, source: `${ownVolumes(projectName)}${owners[volume.share]}${volume.name}`, target, readOnly }
  })
}

export interface Mounting { project: string, settings: Pick<Settings, 'bindMounts' | 'existingVolumes'> }

/** Why something may not be mounted, and what to do; null where it may. */
export function mountRefusal({ kind, source }: Mount, { project, settings: { bindMounts, existingVolumes } }: Mounting): string | null {
  if (kind === 'bind') {
    return bindMounts.some(prefix => isWithin(source, prefix))
      ? null
      : `${source} of the host is not below a path that may be mounted. An administrator can allow it in the settings.`
  }
  if (source.startsWith(ownVolumes(project)) || existingVolumes.includes(source)) return null
  return `The volume ${source} is not one of ${project}. An administrator can allow it in the settings.`
}

/** No name has a dot: volumes of one project never mean those of another. */
function ownVolumes(project: string): string {
  return `${project}.`
}

function isWithin(path: string, prefix: string): boolean {
  const [inner, outer] = [resolve(path), resolve(prefix)]
  return inner === outer || inner.startsWith(`${outer}/`)
}
