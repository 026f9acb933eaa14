// What goes wrong with a mailbox is told in events and in the loop's own table, where nobody's address belongs.
import { MailConflict, MailRejected } from '@dezky/mail'
import type { AccountWish } from './account.plan.ts'

type Addresses = Pick<AccountWish, 'address' | 'aliases'>

export async function inSilence<Result>(of: Addresses, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  }
  catch (error) {
    throw silenced(error, of)
  }
}

export function silenced(error: unknown, { address, aliases }: Addresses): unknown {
  if (!(error instanceof MailConflict || error instanceof MailRejected)) return error
  const said = [address, ...aliases].filter(Boolean)
    .reduce((message, each) => message.replaceAll(each, 'The address'), error.message)
  return error instanceof MailConflict ? new MailConflict(said) : new MailRejected(said)
}
