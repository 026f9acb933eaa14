// Clients that keep their connections and ask all the time, as people's browsers and other programs do.
import { Agent } from 'undici'
import type { PublicAddress } from '../src/drivers/public-address.ts'

/** `by`: who answered; `problem`: nobody did, or with an error. Times as of `performance.now()`. */
export interface Request { by: string, path: string, beganAt: number, endedAt: number, problem: string | null }

export interface Load {
  requests: Request[]
  /** Connections that a proxy closed just as they were used again, so that a client has to ask once more. */
  resets(): number
  /** Once the last answer is there. */
  stop(): Promise<void>
}

/** For each path as many clients as it is named times. */
export function startLoad({ host, port }: PublicAddress, name: string, paths: string[]): Load {
  const agent = new Agent({ connections: paths.length, pipelining: 1 })
  const requests: Request[] = []
  let resets = 0
  let isOver = false
  const clients = paths.map(async (path) => {
    while (!isOver) requests.push(await timed(path, () => asked(path)))
  })
  return {
    requests,
    resets: () => resets,
    async stop() {
      isOver = true
      await Promise.all(clients)
      await agent.close()
    },
  }

  async function asked(path: string, again = false): Promise<string> {
    try {
      const { statusCode, body } = await agent.request({ origin: `http://${host}:${port}`, path, method: 'GET', headers: { host: name } })
      const said = await body.text()
      if (statusCode !== 200) throw new Error(`${statusCode} ${said}`)
      return said
    }
    catch (error) {
      if (again || !isReset(error)) throw error
      resets++
      return asked(path, true)
    }
  }
}

async function timed(path: string, ask: () => Promise<string>): Promise<Request> {
  const beganAt = performance.now()
  const { by, problem } = await ask().then(by => ({ by, problem: null }), (error: unknown) => ({ by: '', problem: String(error) }))
  return { by, path, beganAt, endedAt: performance.now(), problem }
}

function isReset(error: unknown): boolean {
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes((error as NodeJS.ErrnoException).code ?? '')
}
