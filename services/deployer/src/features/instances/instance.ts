// A container of ours, or one that is about to be: the row comes first and goes last.

/** `warm`: stopped, and kept for a quick way back · `gone`: to be removed. */
export type Wanted = 'running' | 'warm' | 'gone'

export interface Instance {
  id: string
  stageId: string
  releaseId: string
  deploymentId: string
  hostId: string
  number: number
  name: string
  wanted: Wanted
  containerId: string | null
  address: string | null
  port: number | null
  moves: number
  weight: number
  inRoute: boolean
}

/** As containers are called: `shop-prod-1f6d3a90-12`. Numbers of a stage are never used twice, so neither are names. */
export function instanceName(parts: { project: string, stage: string, digest: string, number: number }): string {
  const image = parts.digest.replace(/^sha256:/, '').slice(0, 8)
  return `${parts.project}-${parts.stage}-${image}-${parts.number}`
}

/** How the proxy knows it: an instance that moved to another address is another target. */
export function targetId({ id, moves }: Pick<Instance, 'id' | 'moves'>): string {
  return `${id.replaceAll('-', '').slice(-12)}-${moves}`
}
