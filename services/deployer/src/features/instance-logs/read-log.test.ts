import { PassThrough } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Containers, LogLine } from '@dezky/containers'
import type { InstanceLogLine } from '@dezky/contracts/deployer'
import { createSse } from '@dezky/events'
import { createLastLines, mostBytes } from './last-lines.ts'
import { linesAfter } from './read-log.ts'

it('who reads slowly holds up the container\'s log, and takes up no room', async () => {
  let written = 0
  const containers = { async* logs() {
    for (;; written++) {
      await turn()
      yield { at: new Date(written), stream: 'stdout', text: 'x'.repeat(1_000) } satisfies LogLine
    }
  } } as Pick<Containers, 'logs'> as Containers
  const stalled = new PassThrough()
  const sse = createSse<InstanceLogLine & { type: string }>()
  const sending = sse.send(stalled, async function* (signal) {
    const source = { containers, containerId: 'any', redact: (text: string) => text }
    for await (const line of linesAfter(source, null, true, signal)) yield { ...line, type: 'line' }
  })
  while (!stalled.writableNeedDrain) await turn()
  const before = written
  for (let turns = 0; turns < 1_000; turns++) await turn()
  expect(written - before).toBeLessThanOrEqual(1)
  stalled.destroy()
  await sending
})

it('the last lines are so many at the most, and so long together', () => {
  const line = (text: string): InstanceLogLine => ({ cursor: '1.1', at: '', stream: 'stdout', text })
  const few = createLastLines(3)
  for (let at = 0; at < 5_000; at++) few.add(line(String(at)))
  expect(few.lines().map(({ text }) => text)).toEqual(['4997', '4998', '4999'])
  const long = createLastLines(10_000)
  for (let at = 0; at < 1_000; at++) long.add(line('x'.repeat(16_000)))
  expect(long.lines().length * 16_000).toBeLessThan(mostBytes)
  expect(long.lines().length).toBeGreaterThan(300)
})
