// POST /auth/oidc/logout: the session ends here and now; the page then follows `location` so that it ends at the issuer too.
import { type EventHandler } from 'h3'
import type { BffContext } from '../context.ts'
import { allowOnly, answering } from '../http/answer.ts'
import { refuseOtherOrigins } from '../http/own-page.ts'
import type { Session } from '../session/session.ts'

const SIGNED_OUT_PATH = '/auth/signed-out'

export function logoutHandler(context: BffContext): EventHandler {
  return answering(context.log, async ({ event }) => {
    allowOnly(event, 'POST')
    refuseOtherOrigins(event, context.config.publicUrl)
    const session = await context.sessions.find(context.cookies.sessionSecret(event))
    context.cookies.clearSession(event)
    if (!session) return { location: SIGNED_OUT_PATH }
    await context.sessions.end(session)
    context.streams.closeOf([session.id])
    void revoke(context, session)
    return { location: await endSessionLocation(context, session) }
  })
}

async function endSessionLocation({ issuer, config, log }: BffContext, { tokens }: Session): Promise<string> {
  const url = await issuer.endSessionUrl(tokens.idToken, config.publicUrl + SIGNED_OUT_PATH).catch((error: unknown) => {
    log.warn({ err: error }, 'signed out here, but the issuer cannot be asked')
    return null
  })
  return url?.href ?? SIGNED_OUT_PATH
}

/** A courtesy: the row is gone, so nobody holds the refresh token any more. Not worth making anybody wait. */
async function revoke({ issuer, log }: BffContext, { tokens }: Session): Promise<void> {
  if (!tokens.refreshToken) return
  await issuer.revoke(tokens.refreshToken).catch((error: unknown) => log.info({ err: error }, 'the refresh token could not be revoked'))
}
