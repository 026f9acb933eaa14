// A wish in a swarm's words, and what becomes of tasks in ours.
import { describe, expect, test } from 'vitest'
import { createChanges } from '../../src/drivers/swarm/changes.ts'
import { createPlace } from '../../src/drivers/swarm/place.ts'
import { whyNotStarted } from '../../src/drivers/swarm/refusal.ts'
import type { Spec } from '../../src/drivers/swarm/service.ts'
import { requirePossible, serviceOf } from '../../src/drivers/swarm/spec.ts'
import { isStopped, startedSpec, stoppedSpec } from '../../src/drivers/swarm/stopped.ts'
import { hasRun, isOver, orphaned, type Task } from '../../src/drivers/swarm/task.ts'
import type { InstanceWish, LocalImage } from '../../src/index.ts'
import { rejected } from '../contract/images.ts'
import { plainWish } from '../contract/world.ts'

const name = { repository: 'r/app', digest: 'sha256:00', credentials: null }
const wish: InstanceWish = { ...plainWish, name: 'app-1', image: name, labels: {} }
const image = { os: 'linux', architecture: 'arm64', hasHealthCheck: false } as LocalImage
const making = { owner: 'us', image, nodeId: null }

describe('a wish in the words of a swarm', () => {
  test('says all that was wished', () => {
    const resources = { cpus: 0.5, memoryBytes: 64_000_000, processes: 40 }
    const mounts = [{ kind: 'volume', source: 'data', target: '/data', readOnly: true }] as const
    const more = { resources, mounts: [...mounts], command: ['a', 'b'], stopSignal: 'SIGQUIT', stopSeconds: 7, environment: { A: 'b' } }
    expect(serviceOf({ ...wish, ...more }, { ...making, nodeId: 'n1' })).toMatchObject({
      Name: 'app-1', Labels: { 'dezky.deployer': 'us', 'dezky.reach': 'network:web' }, Mode: { Replicated: { Replicas: 1 } },
      EndpointSpec: { Mode: 'dnsrr' },
      TaskTemplate: {
        ContainerSpec: {
          Image: 'r/app@sha256:00', Labels: { 'dezky.deployer': 'us' }, Env: ['A=b'], Args: ['a', 'b'], StopSignal: 'SIGQUIT',
          StopGracePeriod: 7e9, Privileges: { NoNewPrivileges: true }, Mounts: [{ Type: 'volume', Source: 'data', ReadOnly: true }],
        },
        Resources: { Limits: { NanoCPUs: 5e8, MemoryBytes: 64_000_000, Pids: 40 } },
        Networks: [{ Target: 'web' }], LogDriver: { Name: 'json-file', Options: { 'max-size': '1000000', 'max-file': '2' } },
        Placement: { Constraints: ['node.id==n1'], Platforms: [{ OS: 'linux', Architecture: 'arm64' }] },
      },
    })
  })

  test('publishes at every address of a node, or not at all', () => {
    const at = (hostAddress: string): InstanceWish => ({ ...wish, reach: { by: 'publish', network: 'web', hostAddress } })
    expect(serviceOf(at('0.0.0.0'), making)).toMatchObject({ EndpointSpec: { Ports: [{ TargetPort: 8080, PublishMode: 'host' }] } })
    expect(() => requirePossible(at('0.0.0.0'))).not.toThrow()
    expect(() => requirePossible(at('127.0.0.1'))).toThrow(/0\.0\.0\.0/)
    expect(() => requirePossible({ ...wish, privileged: true })).toThrow(rejected('invalid'))
  })

  test('may use the network of the node', () => {
    expect(serviceOf({ ...wish, reach: { by: 'host', hostAddress: '127.0.0.1' } }, making)).toMatchObject({
      TaskTemplate: { Networks: [{ Target: 'host' }] },
    })
  })

  test('is kept through a stop and a start, but for the count of starts', () => {
    const spec = serviceOf(wish, { ...making, nodeId: 'n1' }) as Spec
    const stopped = stoppedSpec(spec)
    expect([isStopped(spec.TaskTemplate), isStopped(stopped.TaskTemplate)]).toEqual([false, true])
    expect(startedSpec(stopped)).toEqual({ ...spec, TaskTemplate: { ...spec.TaskTemplate, ForceUpdate: 1 } })
  })
})

const start = new Date('2026-01-02T03:04:05Z')
const later = new Date('2026-01-02T03:05:00Z')

interface More { DesiredState?: string, Err?: string, at?: Date, container?: string | null }

function taskOf(State: string, { DesiredState = 'running', Err, at = later, container = 'c1' }: More = {}): Task {
  return {
    ID: 't1', ServiceID: 's1', NodeID: 'n1', CreatedAt: start, DesiredState, Spec: { ContainerSpec: { Labels: { stage: 'test' } } },
    Status: { State, Timestamp: at, Err, ContainerStatus: { ContainerID: container } },
  }
}

describe('a task', () => {
  test.each<[string, Parameters<typeof taskOf>, boolean, boolean]>([
    ['that runs', ['running'], false, false],
    ['that ended well', ['complete'], true, true],
    ['that ended badly', ['failed', { Err: 'task: non-zero exit (3)' }], true, true],
    ['that could not begin', ['failed', { Err: 'starting container failed: no such file' }], true, false],
    ['that could not be made', ['rejected', { Err: 'No such image: x', container: null }], true, false],
    ['that waits for a node', ['pending', { container: null }], false, false],
    ['that waits and is not wanted any more', ['pending', { DesiredState: 'shutdown', container: null }], true, false],
  ])('%s', (_, given, over, ran) => expect([isOver(taskOf(...given)), hasRun(taskOf(...given))]).toEqual([over, ran]))

  test.each([
    ['No such image: r/app@sha256:00', 'image_missing'],
    ['starting container failed: OCI runtime create failed: exec: "/app": executable file not found in $PATH', 'invalid'],
    ['invalid mount config for type "bind": bind source path does not exist: /x', 'invalid'],
    ['mkdir /var/lib/docker/overlay2/x: no space left on device', 'disk_full'],
    ['something new', 'other'],
  ] as const)('that could not begin because of %s', (Err, reason) => {
    expect(whyNotStarted(taskOf('rejected', { Err }))).toMatchObject({ reason, message: expect.stringContaining(Err) })
  })
})

describe('between two looks', () => {
  const told = (...looks: Task[][]) => {
    const changes = createChanges(start)
    return looks.map(tasks => changes.note(tasks).map(({ kind }) => kind))
  }
  const early = new Date(start.getTime() - 1)

  test('what had begun or ended before is no news at the first look', () => {
    expect(told([taskOf('running', { at: early })], [taskOf('running', { at: early })])).toEqual([[], []])
    expect(told([taskOf('running')], [taskOf('running')])).toEqual([['started'], []])
    expect(told([taskOf('shutdown')])).toEqual([['died', 'stopped']])
  })

  test('tasks begin, end and go', () => {
    expect(told([], [taskOf('ready')], [taskOf('running')], [taskOf('failed')], [])).toEqual([[], [], ['started'], ['died'], []])
    expect(told([], [taskOf('running')], [])).toEqual([[], ['started'], ['died']])
    expect(told([], [taskOf('failed')])).toEqual([[], ['died']])
    expect(told([], [taskOf('pending', { container: null })], [taskOf('rejected', { container: null })])).toEqual([[], [], []])
  })

  test('what ran on a node that is away has ended, once', () => {
    const lost = () => orphaned([taskOf('running', { DesiredState: 'shutdown' })], new Set(['n1']))
    expect(told([], [taskOf('running')], lost(), lost())).toEqual([[], ['started'], ['died'], []])
  })
})

describe('who reads on', () => {
  const line = (ms: number) => ({ at: new Date(start.getTime() + ms), stream: 'stdout' as const, text: '' })

  test('begins a second before the last line, and knows how many of those were had', () => {
    const place = createPlace(undefined)
    expect(place.since()).toBeUndefined()
    for (const ms of [0, 500, 1_400, 1_600]) place.note(line(ms))
    expect([place.since(), place.hadSince(place.since()!)]).toEqual([line(600).at, 2])
  })

  test('never begins before the time that was wished', () => {
    const place = createPlace(line(100).at)
    place.note(line(200))
    expect(place.since()).toEqual(line(100).at)
  })

  test('is not held up by how much was read', () => {
    const place = createPlace(undefined)
    for (let ms = 0; ms < 20_000; ms++) place.note(line(ms))
    expect(place.hadSince(place.since()!)).toBe(1_001)
  })
})
