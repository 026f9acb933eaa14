// /api/**: the browser's request with the session's token in place of its cookie, and the platform API's answer as it comes.
import type { EventHandler, H3Event } from 'h3'
import { Problem } from '@dezky/runtime'
import type { BffContext } from '../context.ts'
import { answering, type Exchange } from '../http/answer.ts'
import { refuseOtherOrigins } from '../http/own-page.ts'
import { readBody } from '../http/request-body.ts'
import { SignedOut } from '../session/session.errors.ts'
import type { Session } from '../session/session.ts'
import { bodyLimitOf } from './body-limit.ts'
import { BACKGROUND, requestHeaders } from './proxied-headers.ts'
import { relay } from './relay.ts'
import { upstreamUrl } from './upstream-url.ts'

class UpstreamUnavailable extends Problem {
  override readonly name = 'UpstreamUnavailable'

  constructor(cause: unknown) {
    super({ code: 'upstream_unavailable', status: 502, title: 'The platform does not answer', headers: { 'retry-after': '2' }, cause })
  }
}

export function proxyHandler(context: BffContext): EventHandler {
  return answering(context.log, async (exchange) => {
    const { event } = exchange
    refuseOtherOrigins(event, context.config.publicUrl)
    const target = upstreamUrl(event.path, context.config.platformApiUrl)
    if (!target) throw new Problem({ code: 'not_found', status: 404, title: 'Not found' })
    const session = await signedIn(context, event)
    const { bodyLimit: usual, fileLimit: file } = context.tuning
    const body = hasBody(event) ? await readBody(event.node.req, bodyLimitOf(event, { usual, file })) : undefined
    await forward(context, exchange, session, { target, body })
  })
}

interface Passing { target: URL, body: Uint8Array<ArrayBuffer> | undefined }

async function forward(context: BffContext, exchange: Exchange, session: Session, passing: Passing): Promise<void> {
  const { res } = exchange.event.node
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  const current = await context.refresher.fresh(session)
  const first = await ask(context, exchange, current, passing, gone.signal)
  const answer = first.status === 401 ? await askAgain(context, exchange, current, passing, gone.signal, first) : first
  const forget = isStream(answer) ? context.streams.add(session.id, () => gone.abort(new SignedOut())) : () => undefined
  await relay(exchange.event, answer, { target: passing.target, platformApiUrl: context.config.platformApiUrl, gone: gone.signal })
    .catch((error: unknown) => { throw new UpstreamUnavailable(error) })
    .finally(forget)
}

/** The token was refused before its time (revoked, or its key withdrawn): a new one settles whether the session is still good. */
async function askAgain(
  context: BffContext, exchange: Exchange, refused: Session, passing: Passing, gone: AbortSignal, first: Response,
): Promise<Response> {
  await first.body?.cancel()
  const renewed = await context.refresher.renew(refused)
  const answer = await ask(context, exchange, renewed, passing, gone)
  if (answer.status !== 401) return answer
  await answer.body?.cancel()
  await context.sessions.end(renewed)
  context.streams.closeOf([renewed.id])
  throw new SignedOut()
}

async function ask(
  context: BffContext, { event, requestId }: Exchange, session: Session, { target, body }: Passing, gone: AbortSignal,
): Promise<Response> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new Error('No answer in time.')), context.tuning.upstreamTimeoutMs)
  try {
    return await fetch(target, {
      method: event.method,
      headers: requestHeaders(event.node.req.headers, {
        accessToken: session.tokens.accessToken, requestId, address: event.node.req.socket.remoteAddress,
      }),
      body,
      redirect: 'manual',
      signal: AbortSignal.any([gone, late.signal]),
    })
  }
  catch (error) {
    throw new UpstreamUnavailable(error)
  }
  finally {
    clearTimeout(timer)
  }
}

async function signedIn({ sessions, cookies }: BffContext, event: H3Event): Promise<Session> {
  const session = await sessions.find(cookies.sessionSecret(event))
  if (!session) throw new SignedOut()
  if (isOfPerson(event)) await sessions.keepAwake(session)
  return session
}

/** An event stream, and what a page reads because of it, is the page's doing: only a person keeps their session awake. */
function isOfPerson({ node: { req: { headers } } }: H3Event): boolean {
  return headers[BACKGROUND] === undefined && !headers.accept?.includes('text/event-stream')
}

function hasBody({ method }: H3Event): boolean {
  return method !== 'GET' && method !== 'HEAD'
}

function isStream(answer: Response): boolean {
  return answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false
}
