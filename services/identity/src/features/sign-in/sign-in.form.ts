import type { IncomingMessage } from 'node:http'
import type { Context } from '../../context.ts'
import type { Html } from '../../views/html.ts'
import { accountClientId } from '../oidc/index.ts'
import { findPerson } from '../people/index.ts'
import { passkeyOptions } from '../second-factors/index.ts'
import { hintsOf, type Interaction, visitIn } from './interaction.ts'
import { signInPage } from './sign-in.views.ts'

/** `email`: null as long as none was given. */
export interface Attempted { interaction: Interaction, email: string | null, wrong: 'password' | 'passkey' | null }

export async function signInForm(context: Context, req: IncomingMessage, { interaction, email, wrong }: Attempted): Promise<Html> {
  const { client_id } = hintsOf(interaction)
  const visit = visitIn(context, req, interaction)
  const forgotten = new URLSearchParams({ client_id, lang: visit.locale })
  const options = await passkeyOptions(context.secondFactors, { purpose: 'sign-in', holder: interaction.uid }, null)
  return signInPage(visit, {
    email: email ?? await knownEmail(context, interaction), wrong, options, toAccount: client_id === accountClientId,
    forgottenAddress: `/forgotten-password?${forgotten}`,
  })
}

async function knownEmail({ db }: Context, interaction: Interaction): Promise<string> {
  const { login_hint: hint } = hintsOf(interaction)
  if (hint !== '') return hint
  const person = interaction.session?.accountId ? await findPerson(db, interaction.session.accountId) : null
  return person?.email ?? ''
}
