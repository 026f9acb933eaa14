// A server in a process of its own, so that what drives it does not take its time.
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Child<Facts> extends AsyncDisposable {
  /** What the server said about itself once it listened. */
  facts: Facts
  ask<Answer>(question: string): Promise<Answer>
}

/** The program sends its facts with `process.send` when it is ready, and ends when the channel closes. */
export async function startChild<Facts>(program: URL, args: string[] = []): Promise<Child<Facts>> {
  const child = fork(fileURLToPath(program), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: ['--expose-gc'] })
  const facts = await nextMessage<Facts>(child)
  return {
    facts,
    async ask<Answer>(question: string) {
      const answer = nextMessage<Answer>(child)
      child.send(question)
      return answer
    },
    async [Symbol.asyncDispose]() {
      const gone = new Promise(resolve => child.once('exit', resolve))
      child.disconnect()
      await gone
    },
  }
}

function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`The measured server ended with ${code}.`))
    child.once('exit', failed)
    child.once('message', (message) => {
      child.off('exit', failed)
      resolve(message as T)
    })
  })
}
