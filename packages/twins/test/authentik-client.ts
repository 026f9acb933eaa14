// Asks an Authentik twin as a control plane does, in each release, with everything that is said held against the release's schema.
import type { AuthentikTwin } from '../src/authentik/twin.ts'
import { contract, type Judge, judgeAuthentik, type Watch, watchExchanges } from '../src/testing.ts'

export const releases = [['2025.10', '2025.10.4'], ['2026.5', '2026.5.6']] as const

export function judgeOf(release: string): Judge | null {
  const schema = contract(`authentik-${release}.json`)
  return schema ? judgeAuthentik(schema) : null
}

/** What is refused was asked wrongly on purpose: of that, only the answer counts. */
export function watchOf(judge: Judge | null): Watch {
  return watchExchanges(judge && (exchange => judge(exchange)
    .filter(complaint => exchange.status < 400 || complaint.includes(': answer') || complaint.includes('is no answer'))))
}

export async function askTwin(twin: AuthentikTwin, asked: string, body?: unknown, headers: Record<string, string> = {}) {
  const [method, path = ''] = asked.split(' ')
  const response = await fetch(`${twin.url}/api/v3${path}`, {
    method, body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { authorization: `Bearer ${twin.token}`, ...body === undefined ? {} : { 'content-type': 'application/json' }, ...headers },
  })
  const text = await response.text()
  return { status: response.status, body: /^[{[]/.test(text) ? JSON.parse(text) : text }
}
