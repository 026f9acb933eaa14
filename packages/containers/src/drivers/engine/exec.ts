// A program of the image, in the container.
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import type { ExecResult } from '../../instance.ts'
import type { Connection } from './connection.ts'
import { framesOf } from './frames.ts'
import { containerPath } from './names.ts'
import { refusalOf } from './refusal.ts'
import type { Asked } from './transport.ts'

const keptBytes = 4_096
/** As timeout(1) says it. */
const outOfTime = 124

export async function execIn(connection: Connection, id: string, argv: string[], timeoutMs: number): Promise<ExecResult> {
  const execId = await prepared(connection, id, argv)
  const deadline = AbortSignal.timeout(timeoutMs)
  const start: Asked = { method: 'POST', path: `/exec/${execId}/start`, body: { Detach: false, Tty: false } }
  const written = await connection.open(start, { signal: deadline })
  const output = createTail(keptBytes)
  try {
    for await (const { bytes } of framesOf(written)) output.add(bytes)
    return { exitCode: await exitCodeOf(connection, execId, deadline), output: output.text() }
  }
  catch (error) {
    if (deadline.aborted) return { exitCode: outOfTime, output: output.text() }
    throw refusalOf(error)
  }
}

async function prepared(connection: Connection, id: string, argv: string[]): Promise<string> {
  const body = { AttachStdout: true, AttachStderr: true, Tty: false, Cmd: argv }
  const { Id } = await connection.ask({ method: 'POST', path: `${containerPath(id)}/exec`, body }, z.object({ Id: z.string().regex(/^\w+$/) }))
  return Id
}

const ended = z.object({ Running: z.boolean(), ExitCode: z.number().nullish() })

/** The output may end a moment before the program does. */
async function exitCodeOf(connection: Connection, execId: string, signal: AbortSignal): Promise<number> {
  for (;;) {
    const { Running, ExitCode } = await connection.ask({ method: 'GET', path: `/exec/${execId}/json` }, ended, { signal })
    if (!Running && typeof ExitCode === 'number') return ExitCode
    await delay(20, undefined, { signal })
  }
}

/** The last of what comes. */
function createTail(bytes: number) {
  let kept: Buffer = Buffer.alloc(0)
  return {
    add(more: Buffer) {
      kept = Buffer.concat([kept, more]).subarray(-bytes)
    },
    // It may begin within a character.
    text: () => kept.toString().replace(/^\uFFFD+/, ''),
  }
}
