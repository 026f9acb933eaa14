// A program of the image, in the container, on a terminal.
import { z } from 'zod'
import type { Terminal, TerminalSize } from '../../instance.ts'
import type { Connection } from './connection.ts'
import { containerPath } from './names.ts'

const created = z.object({ Id: z.string().regex(/^\w+$/) })
/** Ctrl-C for what runs in the foreground, and the end of what is typed for the shell behind it. */
const hangUp = '\u0003\u0004'

export async function terminalIn(connection: Connection, id: string, argv: string[], { columns, rows }: TerminalSize): Promise<Terminal> {
  const body = { AttachStdin: true, AttachStdout: true, AttachStderr: true, Tty: true, Cmd: argv, Env: ['TERM=xterm-256color'] }
  const { Id } = await connection.ask({ method: 'POST', path: `${containerPath(id)}/exec`, body }, created)
  const resize = async (size: TerminalSize) => {
    await connection.send({ method: 'POST', path: `/exec/${Id}/resize`, query: { h: size.rows, w: size.columns } })
  }
  const stream = await connection.converse({ method: 'POST', path: `/exec/${Id}/start`, body: { Detach: false, Tty: true } })
  await resize({ columns, rows }).catch(() => undefined)
  return {
    output: stream, resize,
    write: text => void stream.write(text),
    close: () => void (stream.writable ? stream.end(hangUp, () => stream.destroy()) : stream.destroy()),
  }
}
