import { expect, test } from 'vitest'
import type { Containers, LogLine, LogWish } from '../../src/index.ts'
import { rejected } from './images.ts'
import { runFresh, shell, soon, type World } from './world.ts'

const count = 2_000
const expected = Array.from({ length: count }, (_, at) => `line ${at}`)
const counting = `i=0; while [ $i -lt ${count} ]; do echo line $i; i=$((i+1)); done; echo problem >&2; sleep 1000`

export function testOutput(world: World): void {
  test('all that was written is read, in its order, and from where it is wished', async () => {
    const { containers } = world()
    const before = new Date()
    const { id } = await runFresh(world(), shell(counting))
    await expect.poll(async () => (await read(containers, id)).length, soon).toBe(count + 1)
    const all = await read(containers, id)
    expect(textsOf(all, 'stdout')).toEqual(expected)
    expect(textsOf(all, 'stderr')).toEqual(['problem'])
    expect(all.every(({ at }) => at >= before && at <= new Date())).toBe(true)
    expect(await read(containers, id, { tail: 3 })).toEqual(all.slice(-3))
    const halfway = all[count / 2]!
    expect(await read(containers, id, { since: halfway.at })).toEqual(all.filter(({ at }) => at >= halfway.at))
  })

  test('who follows is told what was and what comes, nothing lost and nothing twice, until the container ends', async () => {
    const { containers } = world()
    const { id } = await runFresh(world(), shell(counting.replace('sleep 1000', 'usleep 300000')))
    const lines: LogLine[] = []
    for await (const line of containers.logs(id, { follow: true })) {
      lines.push(line)
      if (line.text === expected.at(-1)) await containers.stop(id, 5)
    }
    expect(textsOf(lines, 'stdout').slice(0, count)).toEqual(expected)
  })

  test('who goes on from the last line they have loses nothing', async () => {
    const { containers } = world()
    const { id } = await runFresh(world(), shell(counting))
    const had: LogLine[] = []
    for await (const line of containers.logs(id, { follow: true })) {
      had.push(line)
      if (had.length === 700) break
    }
    const since = new Date(had.at(-1)!.at.getTime() - 1_000)
    const again = had.filter(({ at }) => at >= since).length
    const rest: LogLine[] = []
    for await (const line of containers.logs(id, { follow: true, since })) {
      rest.push(line)
      if (line.text === expected.at(-1)) break
    }
    expect(textsOf([...had, ...rest.slice(again)], 'stdout')).toEqual(expected)
  })

  test('who follows from the last lines on is told those, and what comes', async () => {
    const { containers } = world()
    const { id } = await runFresh(world(), shell('for i in 1 2 3 4 5; do echo $i; done; while [ ! -e /tmp/go ]; do usleep 10000; done; echo last'))
    await expect.poll(async () => (await read(containers, id)).length, soon).toBe(5)
    const lines: string[] = []
    for await (const { text } of containers.logs(id, { follow: true, tail: 2 })) {
      lines.push(text)
      if (text === '5') await containers.exec(id, ['sh', '-c', ': > /tmp/go'], 5_000)
      if (text === 'last') await containers.stop(id, 0)
    }
    expect(lines.slice(0, 3)).toEqual(['4', '5', 'last'])
  })

  test('following ends when it is called off, at once and without a word', async () => {
    const { containers } = world()
    const { id } = await runFresh(world(), shell('echo begun; sleep 1000'))
    const controller = new AbortController()
    const lines: string[] = []
    for await (const { text } of containers.logs(id, { follow: true }, controller.signal)) {
      lines.push(text)
      controller.abort()
    }
    expect([lines, await read(containers, id, { follow: true }, AbortSignal.abort())]).toEqual([['begun'], []])
  })

  test('a long line comes in pieces that make it whole, whatever it is written in', async () => {
    const { containers } = world()
    const text = 'blåbærgrød €'.repeat(3_000)
    const { id } = await runFresh(world(), shell(`yes '${'blåbærgrød €'.repeat(100)}' | head -n 30 | tr -d '\\n'; echo; sleep 1000`))
    const pieces = async () => (await read(containers, id)).map(line => line.text)
    await expect.poll(async () => (await pieces()).join(''), soon).toBe(text)
    expect((await pieces()).length).toBeGreaterThan(1)
  })

  test('a program in it is run as it is given, and says how it ended', async () => {
    const { containers } = world()
    const { id } = await runFresh(world())
    expect(await containers.exec(id, ['printf', '%s', '$HOME; `x`'], 5_000)).toEqual({ exitCode: 0, output: '$HOME; `x`' })
    const inShell = (script: string, timeoutMs = 5_000) => containers.exec(id, ['sh', '-c', script], timeoutMs)
    expect(await inShell('echo out; usleep 50000; echo err >&2; exit 7')).toEqual({ exitCode: 7, output: 'out\nerr\n' })
    const { output } = await inShell('yes æ | head -c 30000; echo; echo the end')
    expect([Buffer.byteLength(output) <= 4_096, output.endsWith('\nthe end\n'), output.startsWith('\uFFFD')]).toEqual([true, true, false])
    expect([126, 127]).toContain((await containers.exec(id, ['no-such-program'], 5_000)).exitCode)
    expect(await inShell('echo begun; sleep 1000', 300)).toEqual({ exitCode: 124, output: 'begun\n' })
    await containers.stop(id, 0)
    await expect(containers.exec(id, ['true'], 1_000)).rejects.toThrow(rejected('other'))
  })

  test('what it uses is measured, of one that runs', async () => {
    const { containers } = world()
    const resources = { cpus: null, memoryBytes: 50_000_000, processes: null }
    const [busy, idle] = await Promise.all([runFresh(world(), { ...shell('while true; do :; done'), resources }), runFresh(world())])
    const [used, little] = await Promise.all([containers.usage(busy!.id), containers.usage(idle!.id)])
    expect(used).toMatchObject({ memoryLimitBytes: 50_000_000, sentBytes: expect.any(Number), receivedBytes: expect.any(Number) })
    expect([used!.cpu > 0.1, used!.cpu < 1.5, used!.memoryBytes > 0, used!.memoryBytes < 50e6]).toEqual([true, true, true, true])
    expect(little).toMatchObject({ memoryLimitBytes: null })
    expect(little!.cpu).toBeLessThan(used!.cpu)
    await containers.stop(busy!.id, 0)
    expect([await containers.usage(busy!.id), await containers.usage('0'.repeat(64))]).toEqual([null, null])
  })
}

function textsOf(lines: LogLine[], of: LogLine['stream']): string[] {
  return lines.filter(({ stream }) => stream === of).map(({ text }) => text)
}

async function read(containers: Containers, id: string, wish: LogWish = {}, signal?: AbortSignal): Promise<LogLine[]> {
  return Array.fromAsync(containers.logs(id, wish, signal))
}
