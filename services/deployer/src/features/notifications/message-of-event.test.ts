import { describe, expect, it } from 'vitest'
import type { DeploymentDetails, FailureCard } from '@dezky/contracts/deployer'
import { type Facts, messageOf, tellingOf } from './message-of-event.ts'

const at = '2026-06-01T12:00:00.000Z'
const failure: FailureCard = {
  code: 'never_healthy', message: 'It never answered well.', step: 'health', instances: [{
    name: 'shop-prod-2', state: 'exited', exitCode: 1, outOfMemory: false, restarts: 0, error: null, probes: [],
    lines: Array.from({ length: 20 }, (_, line) => ({ at, stream: 'stderr' as const, text: `line ${line}` })),
  }],
}
const step = { argument: null, startedAt: at, endedAt: at, attempts: 1, message: null, detail: null }
const swapped = { ...step, name: 'swap' as const, state: 'done' as const }
const proof = { probes: 200, failed: 0, longestGapMs: 50, beganAt: at, endedAt: at, swappedAt: at, failures: [], interrupted: false }

function facts(deployment: Partial<DeploymentDetails> = {}, rest: Partial<Facts> = {}): Facts {
  return {
    stage: { name: 'prod', projectName: 'shop' }, crashes: 0, ...rest,
    deployment: {
      id: 'd1', project: 'shop', stage: 'prod', kind: 'deploy', state: 'running', previousRelease: 11, requestedBy: 'anna', reason: null,
      release: { number: 12, repository: 'example.com/shop', digest: `sha256:${'a'.repeat(64)}`, tag: 'v2', kept: true },
      cancelledBy: null, approvals: { needed: 0, given: [] }, held: null,
      requestedAt: at, startedAt: at, endedAt: at, steps: [], proof: null, failure: null, ...deployment,
    },
  }
}

const image = 'The image is example.com/shop:v2 (sha256:aaaaaaaaaaaa).'
const crash = { instanceId: 'i', name: 'shop-prod-2', status: 'crashed' }
const tag = { repository: 'example.com/shop', tag: 'latest', before: `sha256:${'a'.repeat(64)}`, after: `sha256:${'b'.repeat(64)}` }

describe('of an event is told', () => {
  it.each<[string, unknown, Facts, object]>([
    ['deployment.changed', { state: 'succeeded' }, facts({ proof }), {
      groups: ['deployment_succeeded'], level: 'success', title: 'shop: release 12 runs in prod', lines: [],
      sentences: [image, 'Asked for by anna.', 'All 200 requests meanwhile were answered.'], link: 'https://d.example/deployments/d1',
    }],
    ['deployment.changed', { state: 'succeeded' }, facts({ kind: 'rollback', reason: 'It was slow', proof: { ...proof, failed: 3 } }), {
      title: 'shop: prod is back on release 12',
      sentences: [image, 'Asked for by anna: It was slow', '3 of 200 requests meanwhile were not answered.'],
    }],
    ['deployment.changed', { state: 'failed' }, facts({ failure }), {
      groups: ['deployment_failed'], level: 'error', title: 'shop: release 12 failed in prod',
      sentences: ['It never answered well.', 'Release 11 serves on, untouched.', image, 'Asked for by anna.'],
      lines: ['line 12', 'line 13', 'line 14', 'line 15', 'line 16', 'line 17', 'line 18', 'line 19'],
    }],
    ['deployment.changed', { state: 'failed' }, facts({ failure, steps: [swapped] }), {
      groups: ['deployment_failed', 'deployment_rolled_back'],
      sentences: expect.arrayContaining(['It was rolled back: release 11 serves again.']),
    }],
    ['deployment.changed', { state: 'failed' }, facts({ failure, steps: [{ ...swapped, state: 'skipped', startedAt: null }] }),
      { groups: ['deployment_failed'] }],
    ['deployment.changed', { state: 'failed' }, facts({ failure, previousRelease: null, steps: [swapped] }),
      { groups: ['deployment_failed'], sentences: expect.arrayContaining(['Nothing ran there before.']) }],
    ['deployment.changed', { state: 'cancelled' }, facts({ cancelledBy: 'otto', startedAt: null }), {
      groups: ['deployment_cancelled'], level: 'warning', title: 'shop: release 12 was cancelled in prod',
      sentences: ['Cancelled by otto.', 'It had not begun.', image],
    }],
    ['deployment.changed', { state: 'waiting' }, facts(), {
      groups: ['deployment_waiting'], level: 'info', title: 'shop: release 12 waits for approval in prod',
    }],
    ['instance.changed', crash, facts({}, { crashes: 3 }), {
      groups: ['instance_crashing'], level: 'error', title: 'shop: an instance crashes again and again in prod',
      link: 'https://d.example/projects/shop/stages/prod',
    }],
    ['instance.changed', { ...crash, status: 'out_of_memory' }, facts({}, { crashes: 3 }),
      { sentences: expect.arrayContaining(['It used more memory than it may have.']) }],
    ['tag.moved', tag, facts(), {
      groups: ['tag_moved'], level: 'info', title: 'example.com/shop:latest stands for another image now',
      sentences: ['It was sha256:aaaaaaaaaaaa, and is sha256:bbbbbbbbbbbb now.'],
    }],
    ['host.away', { name: 'one', problem: 'connection refused' }, facts(), {
      groups: ['place_reachability'], level: 'error', title: 'The host one does not answer',
      sentences: ['connection refused', 'What runs there runs on; nothing can be deployed there until it answers.'],
    }],
    ['ingress.away', { name: 'front', problem: null }, facts(), { title: 'The ingress front does not answer' }],
    ['registry.back', { name: 'ours', problem: null }, facts(),
      { level: 'success', title: 'The registry ours answers again', sentences: [] }],
  ])('%s %j', (type, data, known, expected) => {
    expect(messageOf({ type, data }, known, 'https://d.example')).toMatchObject(expected)
  })

  it.each<[string, unknown, Facts]>([
    ['deployment.changed', { state: 'running' }, facts()], ['deployment.changed', { state: 'superseded' }, facts()],
    ['deployment.changed', { state: 'succeeded' }, { ...facts(), deployment: null }], ['deployment.step', { state: 'succeeded' }, facts()],
    ['instance.changed', crash, facts({}, { crashes: 2 })], ['instance.changed', crash, facts({}, { crashes: 4 })],
    ['instance.changed', { ...crash, status: 'restarted' }, facts({}, { crashes: 3 })],
    ['instance.changed', crash, facts({}, { crashes: 3, stage: null })], ['tag.appeared', tag, facts()],
    ['host.created', { name: 'one' }, facts()], ['host.away', null, facts()], ['constructor', {}, facts()],
  ])('nothing: %s %j', (type, data, known) => {
    expect(messageOf({ type, data }, known, 'https://d.example')).toBeNull()
  })
})

it('what is never told is known without looking anything up', () => {
  expect(tellingOf({ type: 'deployment.changed', data: { state: 'running' } })).toBeNull()
  expect(tellingOf({ type: 'deployment.changed', data: { state: 'failed' } })).not.toBeNull()
})
