// What the driver makes of an engine's noes, names and versions, each in a table.
import { describe, expect, test } from 'vitest'
import { checkedImage, containerPath, networkPath } from '../../src/drivers/engine/names.ts'
import { judged, refusalOf } from '../../src/drivers/engine/refusal.ts'
import { agree } from '../../src/drivers/engine/version.ts'
import { ContainersRejected, ContainersUnavailable, isContainerName } from '../../src/index.ts'
import { rejected } from '../contract/images.ts'

describe('a no of the engine', () => {
  test.each<[number, string, string]>([
    [400, 'Minimum memory limit allowed is 6MB', 'invalid'],
    [403, 'authorization denied by plugin', 'other'],
    [404, 'No such container: x', 'other'],
    [404, 'No such image: app@sha256:00', 'image_missing'],
    [409, 'Container abc is not running', 'other'],
    [409, 'container is marked for removal and cannot be started', 'unavailable'],
    [429, 'slow down', 'unavailable'],
    [500, 'driver failed programming external connectivity: Bind for 127.0.0.1:80 failed: port is already allocated', 'port_taken'],
    [500, 'Error starting userland proxy: listen tcp4 127.0.0.1:80: bind: address already in use', 'port_taken'],
    [500, 'mkdir /var/lib/docker/overlay2/x: no space left on device', 'disk_full'],
    [500, 'could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network', 'other'],
    [500, 'configured logging driver does not support reading', 'other'],
    [500, 'context deadline exceeded', 'unavailable'],
    [503, '', 'unavailable'],
  ])('%i %s', (status, words, meaning) => {
    expect(meaningOf(judged(words, status, 'engine'))).toBe(meaning)
  })

  test.each<[string, string]>([
    ['manifest for r/app@sha256:0 not found: manifest unknown: manifest unknown', 'image_missing'],
    ['name unknown: repository name not known to registry', 'image_missing'],
    ['no matching manifest for linux/arm64 in the manifest list entries', 'image_missing'],
    ['Get "http://r/v2/app/manifests/x": no basic auth credentials', 'registry_refused'],
    ['unauthorized: authentication required', 'registry_refused'],
    ['pull access denied for app, repository does not exist or may require \'docker login\': denied: requested access is denied', 'registry_refused'],
    ['failed to register layer: Error processing tar file(exit status 1): write /x: no space left on device', 'disk_full'],
    ['Get "https://r/v2/": x509: certificate signed by unknown authority', 'other'],
    ['Get "https://r/v2/": http: server gave HTTP response to HTTPS client', 'other'],
    ['Get "https://r/v2/": dial tcp: lookup r: no such host', 'unavailable'],
    ['received unexpected HTTP status: 502 Bad Gateway', 'unavailable'],
    ['unexpected EOF', 'unavailable'],
  ])('of the registry behind it: %s', (words, meaning) => {
    expect(meaningOf(judged(words, 500, 'registry'))).toBe(meaning)
  })

  test.each<[string, number]>([
    ['toomanyrequests: You have reached your pull rate limit.', 60_000],
    ['toomanyrequests: retry-after: 556.2µs, allowed: 44000/minute', 1],
    ['toomanyrequests: retry-after: 2m, allowed: 1/minute', 120_000],
  ])('that asks for patience says for how long: %s', (words, retryAfterMs) => {
    expect(judged(words, 500, 'registry')).toMatchObject({ name: 'ContainersUnavailable', retryAfterMs })
  })

  test('that a program may not be run is nothing of the registry', () => {
    expect(meaningOf(judged('exec: "/app": permission denied: unknown', 400, 'engine'))).toBe('invalid')
  })

  test('says what the engine said, without what was put before it', () => {
    const message = '(HTTP code 400) bad parameter - invalid mount - too bad '
    const said = (json: object | null) => refusalOf(Object.assign(new Error(message), { statusCode: 400, json })).message
    expect([said(null), said({ message: 'no' })]).toEqual([
      'The container host refused: invalid mount - too bad', 'The container host refused: no',
    ])
  })

  test('is none of ours twice', () => {
    const ours = new ContainersRejected('other', 'no')
    expect(refusalOf(ours)).toBe(ours)
    expect([meaningOf(refusalOf(new Error('x'))), meaningOf(refusalOf('x'))]).toEqual(['unavailable', 'unavailable'])
  })
})

function meaningOf(error: Error): string {
  if (error instanceof ContainersRejected) return error.reason
  return error instanceof ContainersUnavailable ? 'unavailable' : error.name
}

describe('the version of the API', () => {
  test.each([
    ['1.41', '1.12', '1.41'], ['1.47', '1.24', '1.47'], ['1.52', '1.44', '1.47'], ['1.9', undefined, '1.9'], ['2.0', '1.47', '1.47'],
  ])('of an engine that speaks %s down to %s is %s', (theirs, oldest, agreed) => {
    expect(agree(theirs, oldest)).toBe(agreed)
  })

  test('is none when theirs are all newer', () => {
    expect(() => agree('1.60', '1.48')).toThrow(rejected('other'))
  })
})

describe('names', () => {
  test.each(['', '.', '..', '-x', 'a/b', '../x', 'a?b', 'a#b', 'a%2fb', 'a b', 'é'])('%j leads nowhere', (name) => {
    for (const path of [containerPath, networkPath]) expect(() => path(name)).toThrow(rejected('invalid'))
  })

  test.each(['', '/app', 'a//b', 'a/../b', 'a?x', 'a b', 'a#b', 'a%2e'])('%j is no image', (name) => {
    expect(() => checkedImage(name)).toThrow(rejected('invalid'))
  })

  test.each(['app', 'r.example:5000/team/app@sha256:00ff', 'sha256:00ff', 'team/app:v1_2-x'])('%s is one', (name) => {
    expect(checkedImage(name)).toBe(name)
  })

  test.each<[string, boolean]>([
    ['ab', true], ['a', false], ['a'.repeat(63), true], ['a'.repeat(64), false], ['Ab', false], ['-a', false], ['a.b_c-1', true],
  ])('a container may be called %s: %s', (name, good) => expect(isContainerName(name)).toBe(good))
})
