// Into whose hands a link to an account may come. No input or output here.

export interface Circumstances {
  /** Operators answer for all tenants. */
  isOperator: boolean
  /** The address lies in a domain that the tenant has proven to be theirs: who has it is theirs to say. */
  isOwnDomain: boolean
  hasMailServer: boolean
}

export interface Handling {
  /** In the answer, to whoever asks. */
  shown: boolean
  mailed: boolean
  /** From now on, whose address it is, is this tenant's word alone; others take it for as long as the domain is theirs. */
  marked: boolean
}

/**
 * Whoever is shown a link can become the account, and so have an address that is not theirs. With a mail server the link goes to
 * the address alone, which proves whose it is; without one it is shown, and other tenants do not take this tenant's word for it.
 */
export function handlingOf({ isOperator, isOwnDomain, hasMailServer }: Circumstances): Handling {
  if (isOperator) return { shown: true, mailed: hasMailServer, marked: false }
  if (isOwnDomain) return { shown: true, mailed: hasMailServer, marked: true }
  return hasMailServer ? { shown: false, mailed: true, marked: false } : { shown: true, mailed: false, marked: true }
}
