// People in a process of their own, who ask for one stage all the time: short requests at a steady pace, requests that take 1.2 s, and
// websockets, all on connections that are kept.
import { setTimeout as delay } from 'node:timers/promises'
import { Agent } from 'undici'
import { type HeldSocket, holdSockets } from './sockets.ts'

/** `resets`: a kept connection was closed just as it was used, and the request was asked once more, as browsers do. Times in ms. */
export interface Crowd {
  requests: number
  perSecond: number
  lost: number
  serverErrors: number
  resets: number
  longestGapMs: number
  /** Some of those why requests were lost. */
  reasons: string[]
  sockets: HeldSocket[]
}

const clients = 32
const slowClients = 8
const wantedPerSecond = 640
const everyMs = clients * 1000 / wantedPerSecond

const [host = '', port = '', name = ''] = process.argv.slice(2)
const origin = `http://${host}:${port}`
const agent = new Agent({ connections: clients + slowClients, pipelining: 1 })
const counted = { requests: 0, lost: 0, serverErrors: 0, resets: 0, longestGapMs: 0, reasons: new Set<string>() }
const beganAt = performance.now()
let lastAnswerAt = beganAt
let isOver = false

const asking = [
  ...Array.from({ length: clients }, (_, at) => atPace(at)),
  ...Array.from({ length: slowClients }, untilOver),
]
const sockets = holdSockets({ url: `ws://${host}:${port}/`, name, count: 12 })
process.send?.({})
process.on('message', async () => process.send?.(await leave()))
process.once('disconnect', () => process.exit(0))

async function atPace(at: number): Promise<void> {
  let next = beganAt + at * everyMs / clients
  while (!isOver) {
    const early = next - performance.now()
    if (early > 0) await delay(early)
    await ask('/')
    // Who was held up asks on at the same pace, and does not make up for it.
    next = Math.max(next + everyMs, performance.now() - everyMs)
  }
}

async function untilOver(): Promise<void> {
  while (!isOver) await ask('/slow')
}

async function ask(path: string, again = false): Promise<void> {
  try {
    const { statusCode, body } = await agent.request({ origin, path, method: 'GET', headers: { host: name } })
    await body.dump()
    if (statusCode >= 500) counted.serverErrors++
    if (statusCode !== 200) throw new Error(`It answered ${statusCode}.`)
    answered(path)
  }
  catch (error) {
    if (!again && isReset(error)) {
      counted.resets++
      return ask(path, true)
    }
    counted.requests++
    counted.lost++
    if (counted.reasons.size < 5) counted.reasons.add(String(error))
  }
}

function answered(path: string): void {
  counted.requests++
  if (path !== '/') return
  const now = performance.now()
  counted.longestGapMs = Math.max(counted.longestGapMs, now - lastAnswerAt)
  lastAnswerAt = now
}

function isReset(error: unknown): boolean {
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes((error as NodeJS.ErrnoException).code ?? '')
}

async function leave(): Promise<Crowd> {
  const seconds = (performance.now() - beganAt) / 1000
  const perSecond = counted.requests / seconds
  isOver = true
  await Promise.all(asking)
  return { ...counted, perSecond, reasons: [...counted.reasons], sockets: sockets.leave() }
}
