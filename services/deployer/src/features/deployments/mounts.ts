// What a stage's volumes are called on the host.
import type { Mount } from '@dezky/containers'
import type { Stage } from '../stages/index.ts'

export function mountsOf({ name, projectName, configuration }: Pick<Stage, 'name' | 'projectName' | 'configuration'>): Mount[] {
  return configuration.volumes.map((volume) => {
    const { kind, target, readOnly } = volume
    if (kind === 'bind') return { kind, source: volume.source, target, readOnly }
    return { kind, source: [projectName, ...volume.share === 'stage' ? [name] : [], volume.name].join('-'), target, readOnly }
  })
}
