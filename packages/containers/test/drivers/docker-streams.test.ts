// What comes bit by bit: progress, output and events.
import { describe, expect, test } from 'vitest'
import { containerEventOf, happeningIn } from '../../src/drivers/engine/events.ts'
import { framesOf } from '../../src/drivers/engine/frames.ts'
import { linesOf } from '../../src/drivers/engine/lines.ts'
import { createLineReader } from '../../src/drivers/engine/logs.ts'
import { failureIn, pullLineOf, PullMeter } from '../../src/drivers/engine/pull-progress.ts'
import { ContainersUnavailable } from '../../src/index.ts'

describe('how far a pull is', () => {
  const steps = (...lines: object[]) => {
    const meter = new PullMeter()
    return lines.map(line => meter.note(pullLineOf(JSON.stringify(line))!)).filter(step => step !== null)
  }
  const of = (id: string, status: string, current?: number, total?: number) => ({ id, status, progressDetail: { current, total } })

  test('is the sum of its layers, and never goes back while they are extracted', () => {
    expect(steps(
      { status: 'Pulling from team/app', id: 'team/app@sha256:00' },
      of('a', 'Pulling fs layer'), of('b', 'Already exists'), of('a', 'Waiting'),
      of('a', 'Downloading', 10, 100), of('c', 'Downloading', 5, 50), of('a', 'Download complete'), of('a', 'Extracting', 1, 100),
      of('a', 'Pull complete'), { status: 'Digest: sha256:00' },
    )).toEqual([
      { done: 0, total: 0, layers: 1 }, { done: 0, total: 0, layers: 2 }, { done: 10, total: 100, layers: 2 },
      { done: 15, total: 150, layers: 3 }, { done: 105, total: 150, layers: 3 },
    ])
  })

  test('goes back for a layer that is fetched again, and never past what there is', () => {
    expect(steps(of('a', 'Downloading', 90, 100), of('a', 'Retrying in 5 seconds'), of('a', 'Downloading', 120, -1)))
      .toEqual([{ done: 90, total: 100, layers: 1 }, { done: 0, total: 100, layers: 1 }, { done: 120, total: 120, layers: 1 }])
  })

  test('is not known of lines that say something else', () => {
    expect([pullLineOf('{'), pullLineOf('[]'), pullLineOf('"x"')]).toEqual([null, null, null])
    expect(steps({}, { aux: 1 }, of('a', 'Something new'))).toEqual([])
    expect(failureIn(pullLineOf('{"errorDetail":{"message":"b"},"error":"a"}')!)).toBe('b')
    expect(failureIn(pullLineOf('{"error":"a"}')!)).toBe('a')
  })
})

describe('what a container writes', () => {
  const frame = (stream: number, text: string) => {
    const header = Buffer.alloc(8)
    header[0] = stream
    header.writeUInt32BE(Buffer.byteLength(text), 4)
    return Buffer.concat([header, Buffer.from(text)])
  }
  const whole = Buffer.concat([frame(1, 'one\n'), frame(2, 'two\n'), frame(1, ''), frame(1, 'blåbær\n')])
  async function texts(chunks: Buffer[]): Promise<string[]> {
    return (await Array.fromAsync(framesOf(comingIn(chunks)))).map(({ stream, bytes }) => `${stream}:${bytes.toString()}`)
  }

  test('is the same however it comes', async () => {
    const expected = ['stdout:one\n', 'stderr:two\n', 'stdout:', 'stdout:blåbær\n']
    expect(await texts([whole])).toEqual(expected)
    for (const size of [1, 3, 7, 8, 9, 20]) {
      const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) => whole.subarray(at * size, (at + 1) * size))
      expect(await texts(pieces)).toEqual(expected)
    }
  })

  test('ends with the engine\'s own words where it cannot go on', async () => {
    await expect(texts([frame(1, 'one\n'), frame(3, 'the node is away\n')])).rejects.toThrow(new ContainersUnavailable('the node is away'))
  })

  test('comes in lines from a terminal, which has no frames', async () => {
    expect(await texts([Buffer.from('2026-01-'), Buffer.from('02T a\r\n2026 b\r\n20'), Buffer.from('26 c')]))
      .toEqual(['stdout:2026-01-02T a\r\n', 'stdout:2026 b\r\n', 'stdout:2026 c'])
  })

  test('is not fetched faster than it is read', async () => {
    let fetched = 0
    async function* endless() {
      for (;;) yield frame(1, `line ${fetched++}\n`)
    }
    for await (const { bytes } of framesOf(endless())) {
      if (bytes.toString() === 'line 4\n') break
    }
    expect(fetched).toBe(5)
  })

  test('has the time at which it was written, and loses no character that was cut in two', () => {
    const lineOf = createLineReader()
    const stdout = (...bytes: Buffer[]) => lineOf({ stream: 'stdout', bytes: Buffer.concat(bytes) })
    const bytes = Buffer.from('2026-01-02T03:04:05.678901234Z blåb\n')
    const cut = bytes.indexOf('å') + 1
    const stamp = bytes.subarray(0, 31)
    expect(stdout(bytes.subarray(0, cut))).toEqual({ at: new Date('2026-01-02T03:04:05.678Z'), stream: 'stdout', text: 'bl' })
    expect(lineOf({ stream: 'stderr', bytes: Buffer.concat([stamp, Buffer.from('x\r\n')]) })).toMatchObject({ stream: 'stderr', text: 'x' })
    expect(stdout(stamp, bytes.subarray(cut)).text).toBe('åb')
    expect(stdout(stamp, Buffer.from('\n')).text).toBe('')
    expect(stdout(Buffer.from('no time at all\n')).text).toBe('no time at all')
  })

  test('lines are whole, though they come in pieces', async () => {
    const bytes = Buffer.from('{"a":"å"}\r\n\n{"b":2}\n{"c":3}')
    const chunks = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1))
    expect(await Array.fromAsync(linesOf(comingIn(chunks)))).toEqual(['{"a":"å"}', '{"b":2}', '{"c":3}'])
  })
})

async function* comingIn(chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}

describe('what happens', () => {
  const eventIn = (line: string) => happeningIn(line).flatMap(containerEventOf)

  function told(Action: string, Attributes: object | null = {}): string {
    return JSON.stringify({ Type: 'container', Action, Actor: { ID: 'abc', Attributes }, timeNano: Date.UTC(2026, 0, 2) * 1e6 })
  }

  test.each([
    ['start', 'started'], ['stop', 'stopped'], ['die', 'died'], ['destroy', 'removed'], ['oom', 'out_of_memory'],
    ['health_status: healthy', 'health'],
  ])('%s is told as %s', (action, kind) => {
    const attributes = { image: 'r/app', name: 'app-1', exitCode: '137', 'dezky.instance': 'i' }
    expect(eventIn(told(action, attributes))).toEqual([{ id: 'abc', kind, labels: { 'dezky.instance': 'i' }, at: new Date('2026-01-02') }])
  })

  test.each(['create', 'kill', 'exec_create: sh', 'exec_die', 'attach', 'top', 'resize'])('%s is not told', (action) => {
    expect(eventIn(told(action))).toEqual([])
  })

  test('is not made up of what cannot be read', () => {
    expect([...eventIn('{'), ...eventIn('{}'), ...eventIn('null')]).toEqual([])
    expect(eventIn(told('die', null))).toMatchObject([{ labels: {} }])
  })
})
