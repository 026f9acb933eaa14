import { styleText } from 'node:util'
import type { Check } from './checks.ts'
import { type Outcome, runChecks } from './run-checks.ts'

/** Runs the checks, prints a line for each and at the end what the failed ones said; true when all is well. */
export async function report(checks: Check[], root: string): Promise<boolean> {
  const began = Date.now()
  const outcomes = await runChecks(checks, root, tell)
  const failed = outcomes.filter(({ passed }) => !passed)
  for (const { name, output } of failed) console.log(`\n${styleText('bold', name)}\n\n${output}`)
  const verdict = failed.length === 0 ? 'All is well' : `Not well: ${failed.map(({ name }) => name).join(', ')}`
  console.log(`\n${verdict}, after ${seconds(Date.now() - began)}.`)
  return failed.length === 0
}

function tell({ name, passed, seconds: took }: Outcome): void {
  console.log(`${passed ? styleText('green', '✓') : styleText('red', '✗')} ${name.padEnd(20)} ${seconds(took * 1000).padStart(7)}`)
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
