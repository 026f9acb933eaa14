import { describe, expect, it } from 'vitest'
import { type Facts, planRetention } from './plan-retention.ts'

const ran = (number: number, changes: Partial<Facts['releases'][number]> = {}) => (
  { id: `r${number}`, stageId: 's', number, repository: 'example.com/app', digest: `d${number}`, hasRun: true, ...changes })
const failed = (number: number) => ran(number, { hasRun: false })
const on = (hostId: string, digest: string) => ({ hostId, repository: 'example.com/app', digest })

function facts(changes: Partial<Facts> & { keep?: number } = {}): Facts {
  const { keep = 2, ...rest } = changes
  return {
    stages: [{ id: 's', hostId: 'h', keepReleases: keep, liveReleaseId: null, previousReleaseId: null }],
    releases: [], instances: [], open: [], pulled: [], ...rest,
  }
}

const stage = (changes: Partial<Facts['stages'][number]>) => ({ ...facts().stages[0]!, ...changes })

describe('a release is retired', () => {
  const table: [string, Facts, string[]][] = [
    ['never while there are no more than are to be kept', facts({ releases: [ran(1), ran(2)] }), []],
    ['once there are newer ones enough', facts({ releases: [ran(1), ran(2), ran(3), ran(4)] }), ['r2', 'r1']],
    ['not while it is live', facts({ releases: [ran(1), ran(2), ran(3)], stages: [stage({ liveReleaseId: 'r1' })] }), []],
    ['not while it is what was before', facts({ releases: [ran(1), ran(2), ran(3)], stages: [stage({ previousReleaseId: 'r1' })] }), []],
    ['not while it has an instance', facts({ releases: [ran(1), ran(2), ran(3)], instances: [{ hostId: 'h', releaseId: 'r1' }] }), []],
    ['not while it is being deployed', facts({ releases: [ran(1), ran(2), ran(3)], open: [{ releaseId: 'r1', previousReleaseId: 'r3' }] }), []],
    ['not while it may be gone back to', facts({ releases: [ran(1), ran(2), ran(3)], open: [{ releaseId: 'r3', previousReleaseId: 'r1' }] }), []],
    ['when it never ran and newer ones did', facts({ releases: [ran(1), failed(2), ran(3)] }), ['r2']],
    ['not for others that never ran', facts({ keep: 1, releases: [ran(1), failed(2), failed(3), failed(4)] }), []],
    ['in its own stage only', facts({ releases: [ran(1), ran(2), ran(3, { stageId: 'other' }), ran(4, { stageId: 'other' })] }), []],
  ]
  it.each(table)('%s', (_, given, retired) => {
    expect(planRetention(given).retire).toEqual(retired)
  })
})

describe('an image goes from a host', () => {
  const old = { releases: [ran(1), ran(2), ran(3)] }
  const table: [string, Facts, string[]][] = [
    ['with the release it was needed for', facts({ ...old, pulled: [on('h', 'd1'), on('h', 'd2'), on('h', 'd3')] }), ['h d1']],
    ['when no release is of it', facts({ ...old, pulled: [on('h', 'unknown')] }), ['h unknown']],
    ['when nobody needs it there', facts({ ...old, pulled: [on('elsewhere', 'd3')] }), ['elsewhere d3']],
    ['never when we did not fetch it', facts({ ...old, pulled: [] }), []],
    ['not while a newer release is of the same', facts({ releases: [ran(1), ran(2), ran(3), ran(4, { digest: 'd1' })], pulled: [on('h', 'd1'), on('h', 'd2')] }), ['h d2']],
    ['not while another stage needs it there', facts({
      stages: [stage({}), stage({ id: 'other' })], pulled: [on('h', 'd1')],
      releases: [...old.releases, ran(9, { stageId: 'other', digest: 'd1' })],
    }), []],
    ['not while an instance is of it, wherever its stage is by now', facts({
      releases: [ran(1), ran(2), ran(3)], instances: [{ hostId: 'before', releaseId: 'r1' }], pulled: [on('before', 'd1')],
    }), []],
    ['but not one of the same digest in another repository', facts({
      ...old, pulled: [{ hostId: 'h', repository: 'example.com/other', digest: 'd3' }],
    }), ['h d3']],
  ]
  it.each(table)('%s', (_, given, removed) => {
    expect(planRetention(given).remove.map(({ hostId, digest }) => `${hostId} ${digest}`)).toEqual(removed)
  })
})
