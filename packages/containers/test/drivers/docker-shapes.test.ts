// A wish in an engine's words, and an engine's words in ours, each in a table.
import { describe, expect, test } from 'vitest'
import { containerOf } from '../../src/drivers/docker/wish.ts'
import { localImageOf, tcpPortsOf } from '../../src/drivers/engine/images.ts'
import { inspected, instanceOf } from '../../src/drivers/engine/observed.ts'
import { addressOf, reachLabels } from '../../src/drivers/engine/reach.ts'
import { usageOf } from '../../src/drivers/engine/usage.ts'
import type { InstanceWish } from '../../src/index.ts'
import { plainWish } from '../contract/world.ts'

describe('a wish in the words of the engine', () => {
  const image = { repository: 'r/app', digest: 'sha256:00', credentials: null }
  const wish: InstanceWish = { ...plainWish, name: 'app-1', image, labels: { a: 'b' } }

  test('says no more than what was wished', () => {
    expect(containerOf(wish, 'us')).toEqual({
      Image: 'r/app@sha256:00', Env: [], ExposedPorts: { '8080/tcp': {} },
      Labels: { a: 'b', 'dezky.deployer': 'us', 'dezky.port': '8080', 'dezky.reach': 'network:web' },
      HostConfig: {
        NetworkMode: 'web', RestartPolicy: { Name: 'always' }, Mounts: [], SecurityOpt: ['no-new-privileges'],
        LogConfig: { Type: 'json-file', Config: { 'max-size': '1000000', 'max-file': '2' } },
      },
    })
  })

  test('says all that was wished', () => {
    const reach = { by: 'publish', network: 'web', hostAddress: '10.0.0.5' } as const
    expect(containerOf({ ...wish, reach, privileged: true, stopSignal: 'SIGQUIT', command: ['a', 'b'] }, 'us')).toMatchObject({
      Cmd: ['a', 'b'], StopSignal: 'SIGQUIT',
      HostConfig: { Privileged: true, NetworkMode: 'web', PortBindings: { '8080/tcp': [{ HostIp: '10.0.0.5', HostPort: '' }] } },
    })
    const host = containerOf({ ...wish, reach: { by: 'host', hostAddress: '10.0.0.5' } }, 'us')
    expect(host).toMatchObject({ HostConfig: { NetworkMode: 'host' } })
    expect(containerOf({ ...wish, privileged: true }, 'us')).not.toHaveProperty('HostConfig.SecurityOpt')
  })

  test('keeps a wish from passing its container off as another owner\'s', () => {
    const labels = { 'dezky.deployer': 'them', 'dezky.port': '1', 'dezky.reach': 'host:x' }
    expect(containerOf({ ...wish, labels }, 'us')).toMatchObject({
      Labels: { 'dezky.deployer': 'us', 'dezky.port': '8080', 'dezky.reach': 'network:web' },
    })
  })
})

describe('an address', () => {
  const port = 8080
  const inWeb = reachLabels({ port, reach: { by: 'network', network: 'web' } })
  const onHost = reachLabels({ port, reach: { by: 'host', hostAddress: '10.0.0.5' } })
  const publishing = reachLabels({ port, reach: { by: 'publish', network: 'web', hostAddress: '10.0.0.5' } })
  const second = { IPAddress: '10.0.0.2' }
  const all81 = [{ HostIp: '0.0.0.0', HostPort: '81' }]
  test.each<[string, Record<string, string>, Partial<Parameters<typeof addressOf>[1]>, string | null]>([
    ['on its network', inWeb, { networks: { other: { IPAddress: '10.9.9.9' }, web: second } }, '10.0.0.2:8080'],
    ['of version 6 only', inWeb, { networks: { web: { IPAddress: '', GlobalIPv6Address: 'fd00::2' } } }, 'fd00::2:8080'],
    ['not yet given', inWeb, { networks: { web: { IPAddress: '' } } }, null],
    ['on no network', inWeb, {}, null],
    ['of the host', onHost, {}, '10.0.0.5:8080'],
    ['of the host, version 6', reachLabels({ port, reach: { by: 'host', hostAddress: '::' } }), {}, '::1:8080'],
    ['published', publishing, { ports: { '9/tcp': all81, '8080/tcp': [{ HostIp: '10.0.0.5', HostPort: '32768' }] } }, '10.0.0.5:32768'],
    ['not published', publishing, { ports: { '8080/tcp': null } }, null],
    ['of a stranger that publishes', {}, { ports: { '443/tcp': null, '80/tcp': all81 } }, '127.0.0.1:81'],
    ['of a stranger that declares', {}, { ports: { '9/tcp': null, '8/tcp': null, '1/udp': null }, networks: { x: second } },
      '10.0.0.2:8'],
    ['of a stranger that does neither', {}, { networks: { x: second } }, null],
  ])('%s', (_, labels, attachments, expected) => {
    const address = addressOf(labels, { ports: {}, networks: {}, ...attachments })
    expect(address && `${address.host}:${address.port}`).toBe(expected)
  })
})

describe('what is seen of a container', () => {
  const least = { Id: 'abc', Name: '/app-1', State: { Status: 'running' }, Config: {} }
  const seen = (state: object, more: object = {}) => instanceOf(inspected.parse({ ...least, ...more, State: { ...least.State, ...state } }))

  test('is enough when the engine says the least', () => {
    expect(seen({})).toEqual({
      id: 'abc', name: 'app-1', image: '', labels: {}, state: 'running', health: 'none', address: null, startedAt: null, finishedAt: null,
      exitCode: null, outOfMemory: false, restarts: 0, error: null,
    })
    const nothing = { Config: { Labels: null, Image: null }, NetworkSettings: { Ports: null, Networks: null } }
    expect(seen({ Health: null, Error: null, OOMKilled: null }, { ...nothing, HostConfig: null, RestartCount: null })).toEqual(seen({}))
  })

  test.each<[object, object]>([
    [{ Status: 'running', ExitCode: 0 }, { exitCode: null }],
    [{ Status: 'restarting', ExitCode: 3 }, { exitCode: 3, address: null }],
    [{ Status: 'created', ExitCode: 127, Error: 'no' }, { exitCode: null, error: 'no' }],
    [{ Status: 'exited', ExitCode: 0 }, { exitCode: 0 }],
    [{ Status: 'removing' }, { state: 'dead' }], [{ Status: 'something new' }, { state: 'dead' }],
    [{ Status: 'paused' }, { state: 'paused' }],
    [{ Health: { Status: 'unhealthy' } }, { health: 'unhealthy' }], [{ Health: { Status: 'none' } }, { health: 'none' }],
    [{ StartedAt: '0001-01-01T00:00:00Z' }, { startedAt: null }],
    [{ FinishedAt: '2026-01-02T03:04:05.678901234Z' }, { finishedAt: new Date('2026-01-02T03:04:05.678Z') }],
  ])('%j', (state, expected) => expect(seen(state)).toMatchObject(expected))
})

test('an image of an engine that says the least', () => {
  const least = { Id: 'sha256:0', RepoDigests: ['r/app@sha256:0'], RepoTags: [], Size: 1, Os: 'linux', Architecture: 'arm64', Created: '' }
  expect(localImageOf({ ...least, Config: null })).toMatchObject({ exposedPorts: [], labels: {}, createdAt: new Date(0) })
  expect(localImageOf({ ...least, Config: null }).hasHealthCheck).toBe(false)
  expect(localImageOf({ ...least, Config: { Healthcheck: { Test: ['NONE'] } } }).hasHealthCheck).toBe(false)
  expect(tcpPortsOf(['443/tcp', '80', '53/udp', '8080/tcp'])).toEqual([80, 443, 8080])
})

describe('what a container uses', () => {
  const sample = (used: number, passed: number) => ({ cpu_usage: { total_usage: used }, system_cpu_usage: passed, online_cpus: 4 })
  const stats = (more: object = {}) => ({
    precpu_stats: sample(1_000, 10_000), cpu_stats: sample(2_000, 14_000), networks: {},
    memory_stats: { usage: 1_000, stats: {} as Record<string, number> }, ...more,
  })

  test('is counted in processors', () => {
    expect(usageOf(stats(), 5).cpu).toBe(1)
    expect(usageOf(stats({ precpu_stats: sample(0, 0), cpu_stats: sample(5, 0) }), 5).cpu).toBe(0)
    expect(usageOf(stats({ precpu_stats: sample(3_000, 10_000) }), 5).cpu).toBe(0)
  })

  test('leaves out files that can be read again, under either version of control groups', () => {
    const memory = (files: Record<string, number>) => usageOf(stats({ memory_stats: { usage: 1_000, stats: files } }), null).memoryBytes
    const known = [{ total_inactive_file: 300, inactive_file: 1 }, { inactive_file: 200 }, {}, { inactive_file: 2_000 }]
    expect(known.map(files => memory(files as Record<string, number>))).toEqual([700, 800, 1_000, 1_000])
  })

  test('is the sum over its networks', () => {
    const networks = { eth0: { rx_bytes: 1, tx_bytes: 10 }, eth1: { rx_bytes: 2, tx_bytes: 20 } }
    expect(usageOf(stats({ networks }), 7)).toMatchObject({ receivedBytes: 3, sentBytes: 30, memoryLimitBytes: 7 })
  })
})
