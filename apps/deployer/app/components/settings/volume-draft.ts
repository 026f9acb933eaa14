// What a stage mounts as it is typed, and as it is sent.
import type { StageConfiguration } from '@dezky/contracts/deployer'

type Volume = StageConfiguration['volumes'][number]

export interface VolumeDraft {
  kind: Volume['kind']
  /** The volume's name; of a bind mount the path on the host. */
  source: string
  target: string
  readOnly: boolean
  share: 'tag' | 'stage' | 'project'
}

export function newVolume(): VolumeDraft {
  return { kind: 'volume', source: '', target: '', readOnly: false, share: 'stage' }
}

export function volumeDraftOf(volume: Volume): VolumeDraft {
  const { kind, target, readOnly } = volume
  return {
    kind, target, readOnly, source: kind === 'bind' ? volume.source : volume.name, share: kind === 'volume' ? volume.share : 'stage',
  }
}

export function volumeOf({ kind, source, target, readOnly, share }: VolumeDraft): Volume {
  switch (kind) {
    case 'volume': return { kind, name: source, target, readOnly, share }
    case 'existing': return { kind, name: source, target, readOnly }
    case 'bind': return { kind, source, target, readOnly }
  }
}
