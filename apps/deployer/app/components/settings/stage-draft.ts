// A stage's settings as they are typed, and as they are sent.
import type { StageAnswer, Strategy } from '@dezky/contracts/deployer'
import { asMebibytes, figure, fromMebibytes, typed } from './numbers.ts'
import { type RuleDraft, ruleDraftOf, ruleOf } from './rule-draft.ts'

type Arrives = 'never' | 'tags' | 'promotion'

export interface StageDraft extends RuleDraft {
  host: string
  ingress: string
  hostName: string
  instances: string
  strategy: Strategy
  cpus: string
  memory: string
  drainSeconds: string
  stopSeconds: string
  watchSeconds: string
  keepReleases: string
  arrives: Arrives
  asks: boolean
  from: string
  healthySeconds: string
  auto: boolean
  approvals: string
}

type Known = Pick<StageAnswer, 'host' | 'ingress' | 'configuration'>

export function draftOfStage({ host, ingress, configuration: known }: Known): StageDraft {
  return {
    host, ingress, hostName: known.hostName ?? '', instances: typed(known.instances), strategy: known.strategy,
    cpus: typed(known.resources.cpus), memory: asMebibytes(known.resources.memoryBytes), drainSeconds: typed(known.drainSeconds),
    stopSeconds: typed(known.stopSeconds), watchSeconds: typed(known.watchSeconds), keepReleases: typed(known.keepReleases),
    arrives: known.tagRule ? 'tags' : known.promotion ? 'promotion' : 'never', asks: known.arrivals === 'ask',
    from: known.promotion?.from ?? '', healthySeconds: typed(known.promotion?.healthySeconds ?? 0), auto: known.promotion?.auto ?? false,
    approvals: typed(known.approvals.needed), ...ruleDraftOf(known.tagRule),
  }
}

/** What is not shown stays as it is. */
export function changeOfStage(draft: StageDraft, { configuration: known }: Pick<Known, 'configuration'>) {
  const seconds = {
    drainSeconds: whole(draft.drainSeconds), stopSeconds: whole(draft.stopSeconds), watchSeconds: whole(draft.watchSeconds),
  }
  const promotion = { from: draft.from, healthySeconds: whole(draft.healthySeconds), auto: draft.auto }
  return {
    host: draft.host, ingress: draft.ingress,
    configuration: {
      ...known, ...seconds, hostName: draft.hostName || null, instances: whole(draft.instances), strategy: draft.strategy,
      resources: { ...known.resources, cpus: figure(draft.cpus), memoryBytes: fromMebibytes(draft.memory) },
      keepReleases: whole(draft.keepReleases), arrivals: draft.asks ? 'ask' as const : 'deploy' as const,
      tagRule: draft.arrives === 'tags' ? ruleOf(draft) : null, promotion: draft.arrives === 'promotion' ? promotion : null,
      approvals: { ...known.approvals, needed: whole(draft.approvals) },
    },
  }
}

/** Nothing is no number: the schema says so. */
function whole(text: string): number {
  return figure(text) ?? Number.NaN
}

const renamed: Record<string, string> = { 'resources.memoryBytes': 'memory', 'resources.cpus': 'cpus', 'approvals.needed': 'approvals' }

/** Where the schema finds a fault, as the form calls it. */
export function stageField(path: string): string {
  const field = path.replace(/^configuration\./, '')
  return renamed[field] ?? field.replace(/^promotion\./, '').replace(/^tagRule.*/, 'rule')
}
