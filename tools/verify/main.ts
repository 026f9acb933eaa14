// `npm run verify`: one word for everything that can be judged without running the product. `-- --fix` repairs what it can,
// `-- lint types` runs only the checks named so.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { planChecks } from './checks.ts'
import { report } from './report.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const { values, positionals } = parseArgs({ options: { fix: { type: 'boolean', default: false } }, allowPositionals: true })
const checks = planChecks(root, values).filter(({ name }) => positionals.length === 0 || positionals.some(wanted => name.includes(wanted)))

process.exitCode = await report(checks, root) ? 0 : 1
