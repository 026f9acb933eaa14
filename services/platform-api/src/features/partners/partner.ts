// What becomes of a partner's row on the wire, and what a change to it means. No input or output here.
import type { ChangePartner, ContractState, Partner, PartnerContract, PartnerStatus } from '@dezky/contracts'

/** A partner as operators agreed with it, without what is counted from its tenants. */
export type Contract = Omit<Partner, 'customers' | 'recurringRevenue' | 'contractState'>

export function statusOf({ terminatedAt }: Pick<Contract, 'terminatedAt'>): PartnerStatus {
  return terminatedAt === null ? 'active' : 'terminated'
}

/** On a day, as it stands in ISO 8601. */
export function contractStateOn(day: string, { terminatedAt, contract }: Pick<Contract, 'terminatedAt' | 'contract'>): ContractState {
  if (terminatedAt !== null || (contract.endsOn !== null && contract.endsOn < day)) return 'ended'
  return contract.startsOn !== null && day < contract.startsOn ? 'upcoming' : 'running'
}

/** Of a change, what decides about money: it is kept as it was at each time. */
export function changesTerms(after: Record<string, unknown>, { contract }: { contract: PartnerContract }): boolean {
  const becomes = after['contract'] as PartnerContract | undefined
  return 'marginPct' in after || (becomes !== undefined && (becomes.startsOn !== contract.startsOn || becomes.endsOn !== contract.endsOn))
}

/** The partner's share in minor units: a part of a cent goes to the even neighbour, so that many roundings favour nobody. */
export function shareOf(amount: number, marginPct: number): number {
  const hundredthsOfPercent = BigInt(Math.round(marginPct * 100))
  const product = BigInt(amount) * hundredthsOfPercent
  const [whole, rest] = [product / 10_000n, product % 10_000n]
  const up = rest > 5000n || (rest === 5000n && whole % 2n === 1n)
  return Number(whole + (up ? 1n : 0n))
}

/** The parts that differ, before and after. */
export function changesIn(partner: Contract, change: ChangePartner): { before: Record<string, unknown>, after: Record<string, unknown> } {
  const current: Record<string, unknown> = partner
  const changed = Object.entries(change).filter(([field, value]) => JSON.stringify(current[field]) !== JSON.stringify(value))
  return { before: Object.fromEntries(changed.map(([field]) => [field, current[field]])), after: Object.fromEntries(changed) }
}

/** The contact is a person, and terms may name some: that they changed is for the trail, who it is is not. */
export function withoutPeople({ contact: _, contract, ...facts }: Record<string, unknown>): Record<string, unknown> {
  if (contract === undefined) return facts
  const { startsOn, endsOn } = contract as PartnerContract
  return { ...facts, contract: { startsOn, endsOn } }
}
