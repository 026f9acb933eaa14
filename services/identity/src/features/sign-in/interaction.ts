// A sign-in that is under way: the OIDC provider's interaction, in the browser whose cookie names it.
import type { IncomingMessage } from 'node:http'
import { errors, type InteractionResults } from 'oidc-provider'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { destinationOf } from '../../http/visit.ts'
import type { Visit } from '../../views/page.ts'
import type { Exchange } from '../oidc/index.ts'

const hints = z.object({ client_id: z.string(), login_hint: z.string().catch(''), ui_locales: z.string().optional().catch(undefined) })

export type Interaction = Awaited<ReturnType<typeof interactionOf>>

/** The cookie decides which sign-in this is; the address has to agree with it. */
export async function interactionOf({ provider }: Context, { req, res }: Exchange, uid: string) {
  const interaction = await provider().interactionDetails(req, res)
  if (interaction.uid !== uid) throw new errors.SessionNotFound('another sign-in is under way')
  return interaction
}

export function hintsOf({ params }: Interaction) {
  return hints.parse(params)
}

export function visitIn({ visits, config }: Context, req: IncomingMessage, interaction: Interaction): Visit {
  const { client_id, ui_locales } = hintsOf(interaction)
  return visits(req, { uiLocales: ui_locales, surface: destinationOf(config, client_id) })
}

/** Where the browser is to go on. What was submitted before is kept for what is asked of somebody who is signed in already. */
export function finish({ provider }: Context, { req, res }: Exchange, result: InteractionResults): Promise<string> {
  const merge = { mergeWithLastSubmission: 'consent' in result || 'second_factor' in result }
  return provider().interactionResult(req, res, result, merge)
}
