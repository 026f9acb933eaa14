// A platform API on a database of its own, with one tenant in it; answers questions about itself over the channel to its parent.
import { randomUUID } from 'node:crypto'
import { appendEvent } from '@dezky/events'
import { inScope, workerScope } from '../../services/platform-api/src/database/index.ts'
import { operator, startTestApi } from '../../services/platform-api/test/test-api.ts'

const api = await startTestApi()
const olga = await api.as(operator)
const slug = 'measured'
const administrator = { name: 'Mia', email: 'mia@measured.example' }
await olga.post('/v1/tenants', { slug, name: 'Measured', plan: 'business', administrator })
const url = await api.app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ url, token: await api.tokenFor(operator), databaseUrl: api.database.superuserUrl, slug })

process.on('message', async (question) => {
  if (question === 'memory') process.send?.(settledMemory())
  if (question === 'event') process.send?.(await commitEvent())
})
process.once('disconnect', () => api[Symbol.asyncDispose]())

function settledMemory(): number {
  globalThis.gc?.()
  return process.memoryUsage().rss
}

/** When it was committed, by the machine's clock, in milliseconds. */
async function commitEvent(): Promise<number> {
  const data = { slug, resourceId: randomUUID(), kind: 'mail.domain', subject: 'acme.example', state: 'ok', reason: null, message: null }
  const event = { type: 'tenant.resource_changed', tenantId: null, subject: 'bench', data }
  await inScope(api.services.db, workerScope(), trx => appendEvent(trx, event))
  const committedAt = performance.timeOrigin + performance.now()
  api.services.events.notify()
  return committedAt
}
