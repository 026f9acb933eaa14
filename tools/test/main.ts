// `npm test`: what the tests need, the gate, then every suite; one closing line and one exit code.
import { fileURLToPath } from 'node:url'
import { installedProgram } from '@dezky/runtime/installed-program'
import { planChecks } from '../verify/checks.ts'
import { report } from '../verify/report.ts'
import { closingLine, failureLines, runSuite } from './suites.ts'
import { provideSystemPackages, systemPackages } from './system-packages.ts'
import type { Tally } from './vitest-report.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const mustBeComplete = process.env['CI'] === 'true'

const missing = provideSystemPackages(systemPackages, say)
for (const { name, neededBy } of missing) {
  say(`Missing: ${name}, for ${neededBy}${mustBeComplete ? '' : ', which are skipped'}. On Debian: apt-get install ${name}`)
}

say('Verify')
const wellKept = await report(planChecks(root, { fix: false }), root)

say('Unit, contract and integration tests')
const suites = [await runSuite({ root, config: 'vitest.config.ts', env: {} }, say)]

const chromium = installedProgram('chromium', process.env['PATH'])
if (chromium) {
  say('Browser journeys')
  suites.push(await runSuite({ root, config: 'e2e/vitest.config.ts', env: { CHROMIUM: chromium } }, say))
}

const skipped: Tally = { passed: 0, failed: 0, skipped: missing.length }
const good = wellKept && suites.every(suite => suite.succeeded) && !(mustBeComplete && missing.length > 0)
for (const { failures, unsteady } of suites) {
  for (const line of [...failureLines('Passed only when run again', unsteady), ...failureLines('Failed', failures)]) say(line)
}
if (!wellKept) say('Verify has failed: see above.')
console.log(`\n${closingLine([...suites, skipped])}`)
process.exitCode = good ? 0 : 1

function say(line: string): void {
  console.log(`\n${line}`)
}
