// What a new workspace still needs from its administrators. No input or output here.
import type { Company, FirstStep } from '@dezky/contracts'

export interface WorkspaceFacts {
  /** Its proven domains, and how many of those publish all that mail needs. */
  domains: { proven: number, right: number }
  hasMailServer: boolean
  members: number
  /** Those who have signed in. */
  arrived: number
  /** From now on nobody signs in by a password alone. */
  asksForSecondFactor: boolean
  company: Company
}

/** Records are asked for only where mail is delivered to them. */
export function firstStepsOf({ domains, hasMailServer, members, arrived, asksForSecondFactor, company }: WorkspaceFacts): FirstStep[] {
  return [
    { step: 'domain_proven', done: domains.proven > 0 },
    ...hasMailServer ? [{ step: 'records_right' as const, done: domains.proven > 0 && domains.right === domains.proven }] : [],
    { step: 'somebody_invited', done: members > 1 },
    { step: 'somebody_joined', done: arrived > 1 },
    { step: 'second_factor_required', done: asksForSecondFactor },
    { step: 'billing_details', done: Boolean(company.legalName && company.address && company.country) },
  ]
}
