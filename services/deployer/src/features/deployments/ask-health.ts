// Asking one instance once whether it is well.
import { request } from 'node:http'
import { connect } from 'node:net'
import type { Containers, ObservedInstance } from '@dezky/containers'
import type { HealthCheck } from '@dezky/contracts/deployer'

export interface Health {
  ok: boolean
  /** What HTTP answered, if that was asked. */
  status: number | null
  tookMs: number
  message: string | null
  /** What the answer began with. */
  head: string | null
}

export interface Asked { check: HealthCheck, observed: ObservedInstance, containers: Containers, hostName: string, signal?: AbortSignal }

const readBytes = 64 * 1024
const keptBytes = 200

export async function askHealth(asked: Asked): Promise<Health> {
  const began = performance.now()
  const answer = await answerOf(asked).catch((error: Error) => ({ ok: false, message: error.message }))
  return { status: null, message: null, head: null, ...answer, tookMs: Math.round(performance.now() - began) }
}

type Answer = Pick<Health, 'ok'> & Partial<Health>

async function answerOf({ check, observed, containers, hostName, signal }: Asked): Promise<Answer> {
  const { address, state } = observed
  if (state !== 'running') return { ok: false, message: `The container is ${state}.` }
  if (check.kind === 'image') return byItself(observed)
  if (check.kind === 'exec') return exec(check, observed.id, containers)
  if (!address) return { ok: false, message: 'It has no address yet.' }
  return check.kind === 'tcp' ? tcp(address, check.timeoutMs) : http(check, address, { hostName, signal })
}

function byItself({ health }: ObservedInstance): Answer {
  return { ok: health === 'healthy', message: health === 'none' ? 'The image has no health check of its own.' : health }
}

async function exec({ argv, timeoutMs }: Extract<HealthCheck, { kind: 'exec' }>, id: string, containers: Containers): Promise<Answer> {
  const { exitCode, output } = await containers.exec(id, argv, timeoutMs)
  return { ok: exitCode === 0, message: exitCode === 0 ? null : `It ended with ${exitCode}.`, head: output.slice(0, keptBytes) }
}

function tcp(address: Address, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect({ ...address, timeout: timeoutMs })
    const end = (answer: Answer) => (socket.destroy(), resolve(answer))
    socket.once('connect', () => end({ ok: true }))
    socket.once('timeout', () => end({ ok: false, message: `Nothing answered within ${timeoutMs} ms.` }))
    socket.once('error', error => end({ ok: false, message: inWords(error) }))
  })
}

interface Address { host: string, port: number }
type HttpCheck = Extract<HealthCheck, { kind: 'http' }>

/** Asked by its public host name, as many applications answer to no other. */
function http(check: HttpCheck, { host, port }: Address, { hostName, signal }: Pick<Asked, 'hostName' | 'signal'>): Promise<Answer> {
  const tooLate = `Nothing answered within ${check.timeoutMs} ms.`
  const headers = { host: hostName, 'user-agent': 'Dezky health check', connection: 'close' }
  const limit = AbortSignal.timeout(check.timeoutMs)
  const either = signal ? AbortSignal.any([signal, limit]) : limit
  return new Promise((resolve) => {
    const fail = (error: Error) => resolve({ ok: false, message: limit.aborted ? tooLate : inWords(error) })
    const asking = request({
      host, port, path: check.path, agent: false, signal: either, headers,
    }, (response) => {
      const status = response.statusCode ?? 0
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
        if (body.length > readBytes) response.destroy()
      })
      response.on('error', () => undefined)
      response.on('close', () => {
        if (response.complete || body.length > readBytes) resolve(judge(check, status, body))
        else fail(new Error('The answer ended half way.'))
      })
    })
    asking.on('error', fail)
    asking.end()
  })
}

function judge({ status: wanted, contains }: HttpCheck, status: number, body: string): Answer {
  const head = body.slice(0, keptBytes)
  const good = wanted === null ? status >= 200 && status < 400 : status === wanted
  if (!good) return { ok: false, status, head, message: `It answered ${status}.` }
  if (contains !== null && !body.includes(contains)) {
    return { ok: false, status, head, message: `The answer does not hold “${contains}”.` }
  }
  return { ok: true, status, head }
}

function inWords(error: Error & { code?: string }): string {
  if (error.code === 'ECONNREFUSED') return 'Nothing listens on that port.'
  if (error.code === 'ECONNRESET') return 'It hung up without an answer.'
  return error.message
}
