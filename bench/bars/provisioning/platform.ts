// A platform API whose upstreams are elsewhere: makes tenants while its reconciler rests, and says how long that then takes for them all.
import { sql } from 'kysely'
import { authentik } from '@dezky/directory/drivers/authentik'
import { ocis } from '@dezky/files/drivers/ocis'
import { stalwart } from '@dezky/mail/drivers/stalwart'
import { inScope, workerScope } from '../../../services/platform-api/src/database/index.ts'
import { operator, startTestApi } from '../../../services/platform-api/test/test-api.ts'
import type { UpstreamFacts } from './upstreams.ts'

const facts = JSON.parse(process.argv[2] ?? '{}') as UpstreamFacts
const count = Number(process.argv[3])
const concurrency = Number(process.argv[4])
const timeoutMs = 10_000
const upstreams = {
  directory: authentik({ ...facts.directory, concurrency, timeoutMs, issuer: 'http://identity.example' }),
  mail: stalwart({ ...facts.mail, concurrency, timeoutMs }),
  files: ocis({ ...facts.files, concurrency, timeoutMs }),
}
const settings = { RECONCILE_CONCURRENCY: String(2 * concurrency) }
const resting = await startTestApi(upstreams, settings)
await resting.services.reconciler.stop()
await makeTenants()
process.send?.({})

process.on('message', (question) => {
  void provision(question === 'all' ? '%' : 'directory.%').then(ms => process.send?.({ ms }))
})
process.once('disconnect', () => process.exit())

async function makeTenants(): Promise<void> {
  const olga = await resting.as(operator)
  for (let number = 0; number < count; number++) {
    const slug = `bench-${number}`
    const administrator = { name: `Bea ${number}`, email: `bea@${slug}.example` }
    await olga.post('/v1/tenants', { slug, name: `The company ${number}`, plan: 'business', administrator })
  }
  await inScope(resting.services.db, workerScope(), async (trx) => {
    await sql`insert into tenant_domains (tenant_id, name, verified_at) select id, slug || '.example', now() from tenants where slug like 'bench-%'
      on conflict do nothing`.execute(trx)
    await sql`select wake_reconcile_key('tenant', id::text, null) from tenants where slug like 'bench-%'`.execute(trx)
  })
}

/** In milliseconds, until every resource of these kinds is as it should be. */
async function provision(kinds: string): Promise<number> {
  const begun = performance.now()
  await using working = await resting.replica()
  const isDone = () => inScope(working.services.db, workerScope(), trx => sql`
    select from resources where state not in ('ok', 'skipped') and kind like ${kinds} limit 1`.execute(trx))
  while ((await isDone()).rows.length > 0) await new Promise(resolve => setTimeout(resolve, 50))
  return performance.now() - begun
}
