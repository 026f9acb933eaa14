// The table of contents: which address is answered by which handler.
import { type EventHandler, setResponseStatus } from 'h3'
import { sql } from 'kysely'
import type { BffConfig } from './config/config.ts'
import { type BffContext, type BffOverrides, createContext } from './context.ts'
import { answering } from './http/answer.ts'
import { backchannelLogoutHandler } from './oidc/backchannel-logout.ts'
import { callbackHandler } from './oidc/callback.ts'
import { CALLBACK_PATH, loginHandler } from './oidc/login.ts'
import { logoutHandler } from './oidc/logout.ts'
import { proxyHandler } from './proxy/proxy.ts'
import { sessionHandler } from './session/session.handler.ts'

export interface Bff extends AsyncDisposable {
  /** By path, in the notation of h3's router. */
  routes: Record<string, EventHandler>
  /** Closes open event streams, so that a server that is told to stop need not wait for browsers to leave. */
  drain(): void
}

/** Opens pools and starts sweeping; asks nothing of the issuer or the platform API until somebody comes. */
export function createBff(config: BffConfig, overrides?: BffOverrides): Bff {
  const stack = new AsyncDisposableStack()
  const context = createContext(config, stack, overrides)
  return {
    routes: {
      '/auth/oidc/login': loginHandler(context),
      [CALLBACK_PATH]: callbackHandler(context),
      '/auth/oidc/logout': logoutHandler(context),
      '/auth/backchannel-logout': backchannelLogoutHandler(context),
      '/auth/session': sessionHandler(context),
      '/api/**': proxyHandler(context),
      '/health': answering(context.log, () => ({ status: 'ok' })),
      '/health/ready': readyHandler(context),
    },
    drain: () => context.streams.closeAll(),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

/** Who is signed in stays signed in while the issuer is away, so only the session table counts. */
function readyHandler({ db, log }: BffContext): EventHandler {
  return answering(log, async ({ event }) => {
    const sessions = await sql`select from sessions limit 0`.execute(db).then(() => true, () => false)
    if (!sessions) setResponseStatus(event, 503)
    return { status: sessions ? 'ready' : 'not_ready', checks: { sessions } }
  })
}
