import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { Terminal } from '../../src/index.ts'
import { rejected } from './images.ts'
import { runFresh, shell, soon, type World } from './world.ts'

const size = { columns: 80, rows: 24 }

export function testTerminals(world: World): void {
  test('a shell on a terminal hears what is typed and says what comes of it, until it ends', async () => {
    const { containers } = world()
    const { id } = await runFresh(world(), shell('sleep 1000'))
    const terminal = await containers.terminal(id, ['sh'], size)
    await terminal.resize({ columns: 132, rows: 43 })
    terminal.write('echo $((6 * 7)) on $TERM; exit\n')
    expect(await text(terminal.output)).toContain('42 on xterm-256color')
  })

  test('a terminal that is closed takes its shell, and what runs in its foreground, with it', async () => {
    const { containers } = world()
    const { id } = await runFresh(world(), shell('sleep 1000'))
    const running = async () => (await containers.exec(id, ['pidof', 'tail'], 5_000)).output.trim()
    const terminal = await containers.terminal(id, ['sh'], size)
    terminal.write('tail -f /dev/null\n')
    await expect.poll(running, soon).not.toBe('')
    close(terminal)
    await expect.poll(running, soon).toBe('')
  })

  test('of no program, or of what is not there, there is none', async () => {
    const { containers } = world()
    const { id } = await runFresh(world(), shell('sleep 1000'))
    const none = await containers.terminal(id, ['no-such-program'], size).then(({ output }) => text(output), String)
    expect(none).toMatch(/no-such-program|not found/)
    await containers.remove(id)
    await expect(containers.terminal(id, ['sh'], size)).rejects.toThrow(rejected('other'))
  })
}

/** Nobody reads on. */
function close({ output, close: hangUp }: Terminal): void {
  output.resume()
  hangUp()
}
