// Who may speak to the API: whoever has the administrator's token. Who guesses is made to wait.
import type { FastifyInstance } from 'fastify'
import { type Clock, Problem, secretEquals } from '@dezky/runtime'

const mostWrong = 10
const windowMs = 60_000

export function requireAdministrator(app: FastifyInstance, { token, clock }: { token: string, clock: Clock }): void {
  const wrong = new Map<string, { count: number, until: number }>()
  app.addHook('onRequest', async (request) => {
    const now = clock.now().getTime()
    const tried = wrong.get(request.ip)
    if (tried && tried.until > now && tried.count >= mostWrong) throw tooMany(Math.ceil((tried.until - now) / 1000))
    const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (given !== undefined && secretEquals(given, token)) return
    if (given === undefined) throw missing()
    for (const [address, { until }] of wrong) if (until <= now) wrong.delete(address)
    wrong.set(request.ip, { count: (wrong.get(request.ip)?.count ?? 0) + 1, until: wrong.get(request.ip)?.until ?? now + windowMs })
    throw refused()
  })
}

function missing(): Problem {
  return new Problem({
    code: 'token_missing', status: 401, title: 'Not signed in', detail: 'Send the administrator\'s token as Authorization: Bearer …',
    headers: { 'www-authenticate': 'Bearer' },
  })
}

function refused(): Problem {
  return new Problem({ code: 'token_invalid', status: 401, title: 'Not signed in', detail: 'That is not the administrator\'s token.' })
}

function tooMany(seconds: number): Problem {
  return new Problem({
    code: 'too_many_requests', status: 429, title: 'Too many wrong tokens', detail: `Try again in ${seconds} s.`,
    headers: { 'retry-after': String(seconds) },
  })
}
