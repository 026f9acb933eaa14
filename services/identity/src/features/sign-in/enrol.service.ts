import type { Context } from '../../context.ts'
import { type Exchange, proofClassOf } from '../oidc/index.ts'
import { standingOf } from '../second-factors/index.ts'
import { finish, type Interaction } from './interaction.ts'

/** Where somebody goes on who is signed in and must have a second factor; null as long as they have none. */
export async function enrolled(context: Context, exchange: Exchange, { lastSubmission }: Interaction): Promise<string | null> {
  const session = await context.sessions.current(exchange)
  if (!session || !(await standingOf(context.db, session.personId)).has) return null
  const { amr } = session
  const login = lastSubmission?.login
  return finish(context, exchange, { second_factor: {}, ...login ? { login: { ...login, amr, acr: proofClassOf(amr) } } : {} })
}
