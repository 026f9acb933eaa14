// Whose name nginx serves, by the mark in its configuration.
import { setTimeout as delay } from 'node:timers/promises'
import type { Answer } from '../../ingress.ts'
import { askPublicly, type Said } from '../public-address.ts'
import { targetPath } from './block.ts'
import type { NginxProxyManagerOptions } from './options.ts'

type Options = Pick<NginxProxyManagerOptions, 'publicAddress' | 'publicTlsAddress' | 'handOverMs'>

export async function askNginx({ publicAddress, publicTlsAddress }: Options, host: string, signal?: AbortSignal): Promise<Answer> {
  const question = { method: 'GET', host, path: targetPath, timeoutMs: 5_000, signal } as const
  const said = await askPublicly(publicAddress, question)
  if ('problem' in said || !isSentToTls(said) || !publicTlsAddress) return answerOf(said)
  return answerOf(await askPublicly(publicTlsAddress, { ...question, tls: true }))
}

/**
 * Until nginx does what it was told, which it says before it does it. Its old workers take requests for 100 ms more
 * (src/os/unix/ngx_process_cycle.c). False when it does not come to it, or nobody can tell.
 */
export async function settled(options: Options, host: string, target: string | null): Promise<boolean> {
  const until = performance.now() + 2_000
  while (performance.now() < until) {
    const { target: found, status } = await askNginx(options, host)
    if (status === null) return false
    if (found === target) return delay(options.handOverMs ?? 250, true)
    await delay(20)
  }
  return false
}

function answerOf(said: Said | { problem: string }): Answer {
  if ('problem' in said) return { target: null, status: null, problem: said.problem }
  const { status, body } = said
  if (status === 200 && /^[A-Za-z0-9][\w.-]{0,99}$/.test(body)) return { target: body, status, problem: null }
  if (isSentToTls(said)) return { target: null, status, problem: 'It is served over https only, where we were not told to ask.' }
  return { target: null, status, problem: status < 500 ? 'Nothing of ours is served under this name.' : `nginx answered ${status}.` }
}

function isSentToTls({ status, headers }: Said): boolean {
  return [301, 302, 307, 308].includes(status) && headers.location?.startsWith('https:') === true
}
