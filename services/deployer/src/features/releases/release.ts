// An image by digest with everything it is run with, as it was when somebody asked for it.
import type { Mount } from '@dezky/containers'
import type { HealthCheck } from '../projects/health-check.ts'
import type { StageConfiguration } from '../stages/stage.ts'

export interface ReleaseConfiguration extends Pick<StageConfiguration,
  'instances' | 'strategy' | 'canary' | 'resources' | 'privileged' | 'hostNetwork' | 'drainSeconds' | 'stopSeconds' | 'watchSeconds'> {
  hostName: string
  /** Null is the one port its image exposes. */
  port: number | null
  health: HealthCheck
  command: string[] | null
  stopSignal: string | null
  mounts: Mount[]
  /** Which value each variable had, by its row. */
  variables: Record<string, string>
}

export interface Release {
  id: string
  stageId: string
  number: number
  repository: string
  digest: string
  tag: string | null
  configuration: ReleaseConfiguration
}
