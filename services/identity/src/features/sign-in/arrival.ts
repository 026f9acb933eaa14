// The end of a sign-in: all that had to be proven has been. Answers where the browser is to go on.
import { errors } from 'oidc-provider'
import type { Context } from '../../context.ts'
import { type Exchange, proofClassOf } from '../oidc/index.ts'
import { finish, type Interaction } from './interaction.ts'

export interface Arrival {
  interaction: Interaction
  personId: string
  amr: string[]
  /** Whether what was proven still is so. */
  holds: () => Promise<boolean>
}

/**
 * What was proven is looked at once more after the sign-in is written down: whoever disables the account or resets the password
 * either finds this sign-in there and ends it, or is seen here.
 */
export async function arrive(context: Context, exchange: Exchange, arrival: Arrival): Promise<string> {
  const { interaction, personId, amr, holds } = arrival
  await makeRoom(context, exchange, arrival)
  const next = await finish(context, exchange, { login: { accountId: personId, amr, acr: proofClassOf(amr), remember: true } })
  await requireStill(interaction, holds)
  context.log.info({ person: personId, client: interaction.params.client_id, amr }, 'signed in')
  return next
}

export async function requireStill(interaction: Interaction, holds: () => Promise<boolean>): Promise<void> {
  if (await holds()) return
  await interaction.destroy()
  throw new errors.SessionNotFound('the account has changed meanwhile')
}

/** Back to the surface, whose page says what a disabled account can do; it knows the case by the word "disabled". */
export function refuseDisabled(context: Context, exchange: Exchange): Promise<string> {
  return finish(context, exchange, { error: 'access_denied', error_description: 'This account is disabled.' })
}

/** Signs out whoever else is signed in to this browser, and unties the sign-in from their session. */
async function makeRoom({ sessions }: Context, exchange: Exchange, { interaction, personId }: Arrival): Promise<void> {
  const current = await sessions.current(exchange)
  if (current === null || current.personId === personId) return
  interaction.session = undefined
  await interaction.persist()
  await sessions.leave(current)
}
