// Whose answer it was is told to those only who know the secret in the configuration.
import type { Answer } from '../../ingress.ts'
import { askPublicly } from '../public-address.ts'
import type { Files } from './files.ts'
import type { HaproxyOptions } from './options.ts'

/** No page of anybody's: the target answers as it does to any path it does not know. */
const path = '/.well-known/dezky-target'

export async function askHaproxy(
  files: Files, { publicAddress, timeoutMs = 5_000 }: HaproxyOptions, host: string, signal?: AbortSignal,
): Promise<Answer> {
  const { secret } = await files.settings()
  const headers = { 'x-dezky-probe': secret }
  const said = await askPublicly(publicAddress, { method: 'HEAD', host, path, headers, timeoutMs, signal })
  if ('problem' in said) return { target: null, status: null, problem: said.problem }
  const { status, headers: { 'x-dezky-target': target } } = said
  if (typeof target === 'string') return { target, status, problem: null }
  return { target: null, status, problem: status === 404 ? 'Nothing is served under this name.' : 'The proxy answered, and no target.' }
}
