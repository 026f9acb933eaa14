// A thousand tenants against upstreams that answer in 20 ms. The ideal keeps every upstream as busy as it may be, from first to last: as
// long as the requests it got take, one after the other on each of its connections.
import type { Bar } from '../../bar.ts'
import { startChild } from '../../child.ts'
import type { UpstreamFacts } from './upstreams.ts'

const tenants = 1000
const answerMs = 20
/** Requests to one upstream at the same time: what the strictest of them, the mail server, allows by default. */
const concurrency = 4

type Asked = Record<'directory' | 'mail' | 'files', number>

export const provisioning: Bar = {
  name: 'provisioning', title: `${tenants} tenants, upstreams that answer in ${answerMs} ms, against the ideal`, limit: 1.3, better: 'lower',
  unit: '×',
  async measure() {
    const { ms, asked } = await provision('all')
    const ideals = Object.values(asked).map(requests => requests * answerMs / concurrency)
    console.log(`  ${Math.round(ms)} ms; requests ${JSON.stringify(asked)}, ideal ${Math.max(...ideals)} ms`)
    return ms / Math.max(...ideals)
  },
}

export const provisioningSick: Bar = {
  name: 'provisioning-sick', title: 'what a silent file server does to the directory\'s time', limit: 1.3, better: 'lower', unit: '×',
  async measure() {
    const [well, sick] = [await provision('directory'), await provision('directory', 'sicken files')]
    console.log(`  ${Math.round(sick.ms)} ms beside a sick one, ${Math.round(well.ms)} ms beside a healthy one`)
    return sick.ms / well.ms
  },
}

async function provision(kinds: 'all' | 'directory', illness?: string): Promise<{ ms: number, asked: Asked }> {
  await using upstreams = await startChild<UpstreamFacts>(new URL('./upstreams.ts', import.meta.url), [String(answerMs)])
  const settings = [JSON.stringify(upstreams.facts), String(tenants), String(concurrency)]
  await using platform = await startChild<object>(new URL('./platform.ts', import.meta.url), settings)
  const before = await upstreams.ask<Asked>(illness ?? 'count')
  const { ms } = await platform.ask<{ ms: number }>(kinds)
  const after = await upstreams.ask<Asked>('count')
  const asked = { directory: after.directory - before.directory, mail: after.mail - before.mail, files: after.files - before.files }
  return { ms, asked }
}
