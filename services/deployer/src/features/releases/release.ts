import type { ReleaseConfiguration } from '@dezky/contracts/deployer'

/** An image by digest with everything it is run with. Never changed. */
export interface Release {
  id: string
  stageId: string
  number: number
  repository: string
  digest: string
  tag: string | null
  configuration: ReleaseConfiguration
}
