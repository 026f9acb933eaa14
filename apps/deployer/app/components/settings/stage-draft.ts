// A stage's settings as they are typed, and as they are sent.
import type { StageAnswer, Strategy } from '@dezky/contracts/deployer'
import { type FreezeDraft, freezeDraftOf, freezeOf } from './freeze-draft.ts'
import { asLines, fromLines } from './lines.ts'
import { asMebibytes, figure, fromMebibytes, typed, whole } from './numbers.ts'
import { type RuleDraft, ruleDraftOf, ruleOf } from './rule-draft.ts'
import { type VolumeDraft, volumeDraftOf, volumeOf } from './volume-draft.ts'

type Arrives = 'never' | 'tags' | 'promotion'

export interface StageDraft extends RuleDraft {
  host: string
  ingress: string
  hostName: string
  instances: string
  strategy: Strategy
  /** Of a canary, in hundredths. */
  shares: string
  holdSeconds: string
  cpus: string
  memory: string
  processes: string
  privileged: boolean
  hostNetwork: boolean
  volumes: VolumeDraft[]
  drainSeconds: string
  stopSeconds: string
  watchSeconds: string
  keepReleases: string
  arrives: Arrives
  asks: boolean
  /** Whether each tag has a stage of its own, and how many there are at the most. */
  perTag: boolean
  maxInstances: string
  from: string
  healthySeconds: string
  auto: boolean
  approvals: string
  /** Who may approve, one a line. */
  approvers: string
  freezes: FreezeDraft[]
}

type Known = Pick<StageAnswer, 'host' | 'ingress' | 'configuration'>
type Configuration = Known['configuration']

export function draftOfStage({ host, ingress, configuration: known }: Known): StageDraft {
  return { host, ingress, hostName: known.hostName ?? '', ...draftOfRunning(known), ...draftOfPolicy(known) }
}

function draftOfRunning({ canary, resources, ...known }: Configuration) {
  return {
    instances: typed(known.instances), strategy: known.strategy, shares: canary.shares.join(', '), holdSeconds: typed(canary.holdSeconds),
    cpus: typed(resources.cpus), memory: asMebibytes(resources.memoryBytes), processes: typed(resources.processes),
    privileged: known.privileged, hostNetwork: known.hostNetwork, volumes: known.volumes.map(volumeDraftOf),
    drainSeconds: typed(known.drainSeconds), stopSeconds: typed(known.stopSeconds), watchSeconds: typed(known.watchSeconds),
    keepReleases: typed(known.keepReleases),
  }
}

function draftOfPolicy({ tagRule, perTag, arrivals, promotion, approvals, freezes }: Configuration) {
  const arrives: Arrives = tagRule ? 'tags' : promotion ? 'promotion' : 'never'
  return {
    arrives, asks: arrivals === 'ask', perTag: perTag !== null, maxInstances: typed(perTag?.maxInstances ?? 5), from: promotion?.from ?? '',
    healthySeconds: typed(promotion?.healthySeconds ?? 0), auto: promotion?.auto ?? false, approvals: typed(approvals.needed),
    approvers: asLines(approvals.by), freezes: freezes.map(freezeDraftOf), ...ruleDraftOf(tagRule),
  }
}

/** What is not shown stays as it is. */
export function changeOfStage(draft: StageDraft, { configuration: known }: Pick<Known, 'configuration'>) {
  const configuration = { ...known, hostName: draft.hostName || null, ...runningOf(draft, known), ...policyOf(draft) }
  return { host: draft.host, ingress: draft.ingress, configuration }
}

function runningOf(draft: StageDraft, known: Configuration) {
  const shares = draft.shares.split(/[\s,]+/).filter(Boolean).map(Number)
  return {
    drainSeconds: whole(draft.drainSeconds), stopSeconds: whole(draft.stopSeconds), watchSeconds: whole(draft.watchSeconds),
    keepReleases: whole(draft.keepReleases), instances: whole(draft.instances), strategy: draft.strategy,
    canary: draft.strategy === 'canary' ? { shares, holdSeconds: whole(draft.holdSeconds) } : known.canary,
    resources: { cpus: figure(draft.cpus), memoryBytes: fromMebibytes(draft.memory), processes: figure(draft.processes) },
    privileged: draft.privileged, hostNetwork: draft.hostNetwork, volumes: draft.volumes.map(volumeOf),
  }
}

function policyOf(draft: StageDraft) {
  const follows = draft.arrives === 'tags'
  const promotion = { from: draft.from, healthySeconds: whole(draft.healthySeconds), auto: draft.auto }
  return {
    arrivals: draft.asks ? 'ask' as const : 'deploy' as const, tagRule: follows ? ruleOf(draft) : null,
    perTag: follows && draft.perTag ? { maxInstances: whole(draft.maxInstances) } : null,
    promotion: draft.arrives === 'promotion' ? promotion : null,
    approvals: { needed: whole(draft.approvals), by: fromLines(draft.approvers) }, freezes: draft.freezes.map(freezeOf),
  }
}

const renamed: Record<string, string> = {
  'resources.memoryBytes': 'memory', 'resources.cpus': 'cpus', 'resources.processes': 'processes', 'approvals.needed': 'approvals',
  'perTag.maxInstances': 'maxInstances', 'canary.holdSeconds': 'holdSeconds',
}

/** Where the schema finds a fault, as the form calls it. */
export function stageField(path: string): string {
  const field = path.replace(/^configuration\./, '')
  return renamed[field] ?? field.replace(/^promotion\./, '').replace(/^tagRule.*/, 'rule').replace(/^approvals\.by.*/, 'approvers')
    .replace(/^canary\.shares.*/, 'shares').replace(/^(volumes\.\d+)\.name$/, '$1.source').replace(/^(freezes\.\d+)$/, '$1.until')
}

/** Which field a refusal of the API is about. */
export const stageCodes: Record<string, string> = {
  host_unknown: 'host', ingress_unknown: 'ingress', tag_rule_invalid: 'rule', promotion_invalid: 'from', per_tag_invalid: 'maxInstances',
  host_name_taken: 'hostName',
}
