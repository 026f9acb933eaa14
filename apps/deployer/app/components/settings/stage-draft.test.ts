import { describe, expect, it } from 'vitest'
import { changeStageSchema, stageConfigurationSchema } from '@dezky/contracts/deployer'
import { changeOfStage, draftOfStage, stageField } from './stage-draft.ts'

const frozen = { kind: 'once', reason: 'Inventory', from: '2030-01-01T10:00:12.000Z', until: '2030-01-02T10:00:00.000Z' }

const data = { kind: 'volume', name: 'data', target: '/data' }
const unnamed = { kind: 'volume' as const, source: '', target: 'x', readOnly: false, share: 'stage' as const }
const timeless = { kind: 'weekly' as const, reason: '', from: '18:00', until: '', days: [], timeZone: 'Nowhere', was: null }

const of = (configuration: object) => ({ host: 'here', ingress: 'front', configuration: stageConfigurationSchema.parse(configuration) })

describe('a stage', () => {
  it.each([
    [{}], [{ tagRule: { kind: 'exact', tag: 'main' }, arrivals: 'ask' }], [{ tagRule: { kind: 'glob', pattern: 'v*', by: 'name' } }],
    [{ tagRule: { kind: 'regex', pattern: '^v', by: 'semver' } }], [{ tagRule: { kind: 'semver', range: '^1', prereleases: true } }],
    [{ tagRule: { kind: 'newest', by: 'semver', prereleases: false } }], [{ promotion: { from: 'test', healthySeconds: 60, auto: true } }],
    [{ approvals: { needed: 1, by: ['anna'] } }], [{ resources: { cpus: 0.5, memoryBytes: 512 * 1024 ** 2 }, volumes: [data] }],
    [{ volumes: [{ kind: 'existing', name: 'old', target: '/old' }] }],
    [{ volumes: [{ kind: 'bind', source: '/srv/data', target: '/data', readOnly: true }] }],
    [{ volumes: [{ ...data, share: 'tag' }], perTag: { maxInstances: 3 }, tagRule: { kind: 'glob', pattern: 'pr-*' } }],
    [{ strategy: 'canary', canary: { shares: [5, 25], holdSeconds: 30 }, privileged: true, resources: { processes: 100 } }],
    [{ freezes: [frozen, { kind: 'weekly', reason: 'Weekend', days: ['fri', 'sat'], from: '16:00', until: '08:00', timeZone: 'UTC' }] }],
  ])('is sent as it was when nothing is typed: %j', (configuration) => {
    const stage = of(configuration)
    expect(changeStageSchema.parse(changeOfStage(draftOfStage(stage), stage))).toEqual(stage)
  })

  it('says by its field what is wrong', () => {
    const stage = of({})
    const wrong = { instances: '0', memory: '1', drainSeconds: '', arrives: 'tags' as const, rule: '', approvals: '99' }
    const draft = { ...draftOfStage(stage), ...wrong }
    const parsed = changeStageSchema.safeParse(changeOfStage(draft, stage))
    const fields = parsed.error?.issues.map(({ path }) => stageField(path.join('.'))).sort()
    expect(fields).toEqual(['approvals', 'drainSeconds', 'instances', 'memory', 'rule'])
  })

  it.each([
    [{ volumes: [unnamed] }, ['volumes.0.source', 'volumes.0.target']],
    [{ freezes: [timeless] }, ['freezes.0.days', 'freezes.0.reason', 'freezes.0.timeZone', 'freezes.0.until']],
    [{ strategy: 'canary' as const, shares: '10, x', holdSeconds: '' }, ['holdSeconds', 'shares']],
    [{ arrives: 'tags' as const, perTag: true, maxInstances: '0' }, ['maxInstances']],
    [{ approvals: '2', approvers: 'anna' }, ['approvals']],
  ])('says it of what is set up in parts: %j', (typed, fields) => {
    const stage = of({})
    const parsed = changeStageSchema.safeParse(changeOfStage({ ...draftOfStage(stage), ...typed }, stage))
    expect(parsed.error?.issues.map(({ path }) => stageField(path.join('.'))).sort()).toEqual(fields)
  })
})
