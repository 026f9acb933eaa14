// What comes between a password that is right and a sign-in that is done, and what goes around it.
import type { Context } from '../../context.ts'
import { findPerson, type Proven, stampOf, stillHolds } from '../people/index.ts'
import { passkeyHolds, signInWithPasskey } from '../second-factors/index.ts'
import { type Arrival, requireStill } from './arrival.ts'
import type { Interaction } from './interaction.ts'

/** The password is right; the second factor is asked for on a page of its own, whose address this answers. */
export async function askForMore({ db }: Context, interaction: Interaction, proven: Proven): Promise<string> {
  interaction.result = { firstFactor: { accountId: proven.person.id, passwordStamp: stampOf(proven) } }
  await interaction.persist()
  await requireStill(interaction, () => stillHolds(db, proven))
  return `/interaction/${interaction.uid}/second-factor`
}

export interface PasskeyAnswered { interaction: Interaction, answer: string, address: string }

/** A passkey that has verified its person needs no password. Null when it has not. */
export async function passkeyArrival(context: Context, { interaction, answer, address }: PasskeyAnswered) {
  const proven = await signInWithPasskey(context.secondFactors, { answer, holder: interaction.uid, address })
  if (!proven) return null
  const { person, passkey, amr } = proven
  const holds = async () => await passkeyHolds(context, passkey) && (await findPerson(context.db, person.id))?.enabled === true
  const arrival: Arrival = { interaction, personId: person.id, amr, holds }
  return { enabled: person.enabled, arrival }
}
