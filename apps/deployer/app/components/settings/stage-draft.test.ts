import { describe, expect, it } from 'vitest'
import { changeStageSchema, stageConfigurationSchema } from '@dezky/contracts/deployer'
import { changeOfStage, draftOfStage, stageField } from './stage-draft.ts'

const of = (configuration: object) => ({ host: 'here', ingress: 'front', configuration: stageConfigurationSchema.parse(configuration) })

describe('a stage', () => {
  it.each([
    [{}], [{ tagRule: { kind: 'exact', tag: 'main' }, arrivals: 'ask' }], [{ tagRule: { kind: 'glob', pattern: 'v*', by: 'name' } }],
    [{ tagRule: { kind: 'regex', pattern: '^v', by: 'semver' } }], [{ tagRule: { kind: 'semver', range: '^1', prereleases: true } }],
    [{ tagRule: { kind: 'newest', by: 'semver', prereleases: false } }], [{ promotion: { from: 'test', healthySeconds: 60, auto: true } }],
    [{ approvals: { needed: 1, by: ['anna'] }, resources: { cpus: 0.5, memoryBytes: 512 * 1024 ** 2 }, volumes: [{ kind: 'volume', name: 'data', target: '/data' }] }],
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
})
