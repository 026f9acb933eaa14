// The pages the OIDC provider shows by itself: errors, signing out, signed out.
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider'
import type { Config } from '../../config/config.ts'
import type { Db } from '../../database/index.ts'
import { destinationOf, type Visits } from '../../http/visit.ts'
import { errorPage, expiredPage } from '../../views/faults.ts'
import { type Html, trusted } from '../../views/html.ts'
import { findPerson } from '../people/index.ts'
import { signedOutPage, signOutPage } from './sign-out.views.ts'

export interface ProviderPages {
  renderError(ctx: KoaContextWithOIDC, out: ErrorOut, error: Error): void
  confirmSignOut(ctx: KoaContextWithOIDC, form: string): Promise<void>
  signedOut(ctx: KoaContextWithOIDC): void
}

export function createProviderPages({ db, config, visits }: { db: Db, config: Config, visits: Visits }): ProviderPages {
  const visitOf = (ctx: KoaContextWithOIDC, personLocale?: string) => visits(ctx.req, {
    again: false, personLocale, surface: destinationOf(config, ctx.oidc.client?.clientId),
  })
  return {
    renderError(ctx, out, error) {
      const visit = visitOf(ctx)
      const expired = error.name === 'SessionNotFound'
      const { failed, refused } = visit.words.error
      const detail = [out.error, out.error_description].filter(Boolean).join(': ')
      answer(ctx, expired ? expiredPage(visit) : errorPage(visit, { lead: out.error === 'server_error' ? failed : refused, detail }))
    },
    async confirmSignOut(ctx, form) {
      const { session, entities } = ctx.oidc
      const person = session?.accountId ? await findPerson(db, session.accountId) : null
      // A valid hint for the very person who is signed in comes from a surface where they have just asked for this.
      const asked = entities.IdTokenHint !== undefined && entities.IdTokenHint.payload.sub === session?.accountId
      answer(ctx, signOutPage(visitOf(ctx, person?.locale), { form: trusted(form), email: person?.email ?? '', asked }))
    },
    signedOut: ctx => answer(ctx, signedOutPage(visitOf(ctx))),
  }
}

function answer(ctx: KoaContextWithOIDC, page: Html): void {
  ctx.type = 'html'
  ctx.body = page.text
}
