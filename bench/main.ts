// `npm run bench`: measures every bar in one run and prints each beside its limit; `npm run bench -- NAME` measures one.
import { writeFileSync } from 'node:fs'
import { startTestCluster } from '@dezky/database/testing'
import type { Bar, Result } from './bar.ts'
import { clears } from './bar.ts'
import { apiRead } from './bars/api-read/bar.ts'
import { deploymentTime } from './bars/deployments/deployment-time.ts'
import { requestsLost, requestsLostNginx } from './bars/deployments/requests-lost.ts'
import { operatorTenantsList, operatorTenantsMoving, operatorTenantsTyping } from './bars/operator-list/bar.ts'
import { provisioning, provisioningSick } from './bars/provisioning/bar.ts'
import { sseLatency, sseMemory } from './bars/sse-fan-out.ts'
import { peopleList, tenantList } from './bars/tenant-list/bar.ts'
import { tenantReady } from './bars/tenant-ready.ts'
import { firstLoadOperator, firstLoadPortal, startAgain } from './bars/whole-cloud.ts'

const bars: Bar[] = [
  apiRead, tenantList, peopleList, tenantReady, provisioning, provisioningSick, sseLatency, sseMemory, startAgain, firstLoadPortal,
  firstLoadOperator, operatorTenantsList, operatorTenantsMoving, operatorTenantsTyping, deploymentTime, requestsLost, requestsLostNginx,
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !bars.some(bar => bar.name === name))
if (unknown.length > 0) {
  console.error(`There is no bar ${unknown.join(', ')}. There are: ${bars.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

await using cluster = await startTestCluster()
const results: Result[] = []
for (const bar of bars.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) results.push(await measured(bar))
writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`)
console.log(`\n${results.filter(clears).length} of ${results.length} bars cleared; written to bench/results.json (Postgres on port ${cluster.port}).`)

async function measured({ name, title, limit, better, unit, measure }: Bar): Promise<Result> {
  const result = { name, value: round(await measure()), limit, better, unit }
  console.log(`${lineOf(result)}   ${title}`)
  return result
}

function lineOf(result: Result): string {
  const { name, value, limit, better, unit } = result
  const mark = clears(result) ? '✓' : '✗'
  const relation = better === 'higher' ? '≥' : '≤'
  return `${mark} ${name.padEnd(22)} ${`${value} ${unit}`.padStart(14)}   ${relation} ${limit} ${unit}`
}

function round(value: number): number {
  return Number(value.toPrecision(4))
}
