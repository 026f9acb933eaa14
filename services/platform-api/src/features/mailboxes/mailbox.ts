// Whether a member has a mailbox, with which addresses, and how much it may hold. No input or output here.
import { mailAddressSchema } from '@dezky/contracts'

/** What an administrator has said. */
export interface GivenMailbox {
  /** Null: there is to be none. */
  address: string | null
  aliases: string[]
  /** Null: what the plan gives each seat. */
  quotaBytes: number | null
}

export interface Grounds {
  /** In lower case; null when nobody vouches for it being theirs. */
  email: string | null
  given: GivenMailbox | null
  /** What the mailbox they have is addressed by. */
  held: string | null
}

export interface WantedMailbox extends GivenMailbox { address: string, isGiven: boolean }

/** Mail is not erased because somebody now signs in with another address: without anything better the mailbox keeps the one it has. */
export function mailboxOf({ email, given, held }: Grounds, domains: ReadonlySet<string>): WantedMailbox | null {
  if (given?.address === null) return null
  const isTheirs = (address: string | null | undefined): address is string => typeof address === 'string' && domains.has(domainOf(address))
  const address = [given?.address, email !== null && isFit(email) ? email : null, held, email].find(isTheirs)
  if (address === undefined) return null
  const aliases = (given?.aliases ?? []).filter(alias => isTheirs(alias) && alias !== address).toSorted()
  return { address, aliases, quotaBytes: given?.quotaBytes ?? null, isGiven: address === given?.address }
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

/** Not every address people sign in with is one that a mailbox can have. */
export function isFit(address: string): boolean {
  return mailAddressSchema.safeParse(address).data === address
}

interface Entitled { seats: number, storage: number }

/** An equal share of all there is, or what was given, as far as there is so much. Nothing would be no limit to some servers. */
export function allowedBytes(quotaBytes: number | null, { seats, storage }: Entitled): number {
  return Math.max(1, quotaBytes === null ? Math.floor(storage / Math.max(1, seats)) : Math.min(quotaBytes, storage))
}
