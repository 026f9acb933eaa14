// Whose answer it was: beside each route there is one for this question only, to the same targets with the same weights, and Traefik
// sets a cookie there that bears the target's name.
import { setTimeout as delay } from 'node:timers/promises'
import type { Answer } from '../../ingress.ts'
import { askPublicly } from '../public-address.ts'
import { targetInCookie } from './names.ts'
import type { TraefikOptions } from './options.ts'
import { targetPath } from './render.ts'

type Options = Pick<TraefikOptions, 'publicAddress' | 'tls' | 'timeoutMs'>

export async function askTraefik({ publicAddress, tls, timeoutMs = 5_000 }: Options, host: string, signal?: AbortSignal): Promise<Answer> {
  const question = { method: 'HEAD', host, path: targetPath, timeoutMs, signal, tls: Boolean(tls) } as const
  const said = await askPublicly(publicAddress, question)
  if ('problem' in said) return { target: null, status: null, problem: said.problem }
  const { status, headers } = said
  // Those of the target itself come after it.
  const target = (headers['set-cookie'] ?? []).map(targetInCookie).find(id => id !== null) ?? null
  if (target === null) return { target, status, problem: 'Nothing of ours is served under this name.' }
  if (status === 502 || status === 504) return { target: null, status, problem: `Traefik reaches no ${target}: ${status}.` }
  return { target, status, problem: null }
}

/** Its API tells of a change a moment before the last entry point serves it. */
export async function settled(options: Options, host: string, targets: string[]): Promise<void> {
  const until = performance.now() + 1_000
  while (performance.now() < until) {
    const { target, status } = await askTraefik(options, host)
    if (status === null || (target === null ? targets.length === 0 || status >= 500 : targets.includes(target))) return
    await delay(10)
  }
}
