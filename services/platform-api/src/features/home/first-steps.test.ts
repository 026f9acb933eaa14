import { expect, it } from 'vitest'
import type { WorkspaceFacts } from './first-steps.ts'
import { firstStepsOf } from './first-steps.ts'

const company = { legalName: 'Acme A/S', country: 'DK', address: { line1: 'Havnegade 1', postalCode: '1058', city: 'København' } }
const settled: WorkspaceFacts = {
  domains: { proven: 2, right: 2 }, hasMailServer: true, members: 3, arrived: 2, asksForSecondFactor: true, company,
}
const nothing: WorkspaceFacts = {
  domains: { proven: 0, right: 0 }, hasMailServer: true, members: 1, arrived: 1, asksForSecondFactor: false, company: {},
}

it.each<[string, WorkspaceFacts, string[]]>([
  ['are all done', settled, []],
  ['are all open at first', nothing,
    ['domain_proven', 'records_right', 'somebody_invited', 'somebody_joined', 'second_factor_required', 'billing_details']],
  ['want the records of every proven domain right', { ...settled, domains: { proven: 2, right: 1 } }, ['records_right']],
  ['ask for no records where there is no mail', { ...settled, hasMailServer: false, domains: { proven: 0, right: 0 } }, ['domain_proven']],
  ['want somebody beside the first to have come', { ...settled, arrived: 1 }, ['somebody_joined']],
  ['want a second factor asked of everybody', { ...settled, asksForSecondFactor: false }, ['second_factor_required']],
  ['want an address on the bill', { ...settled, company: { ...company, address: undefined } }, ['billing_details']],
])('%s', (_, facts, open) => {
  expect(firstStepsOf(facts).filter(({ done }) => !done).map(({ step }) => step)).toEqual(open)
})
