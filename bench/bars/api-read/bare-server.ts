// The yardstick: the fastest honest way to answer the same question.
import Fastify from 'fastify'
import pg from 'pg'

const [databaseUrl, slug] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 })
const app = Fastify()

app.get('/', async () => {
  const { rows } = await pool.query({
    name: 'tenant', values: [slug], text: `
      select t.id, t.slug, t.name, t.status, t.version, t.created_at, t.activated_at, v.plan, p.name as plan_name,
             v.version as plan_version, s.status as subscription_status, s.seats, s.billing_interval, s.period_end, s.cancel_at_period_end,
             (select jsonb_agg(jsonb_build_object('kind', kind, 'state', state, 'message', message, 'external_id', external_id,
                                 'changed_at', changed_at, 'last_ok_at', last_ok_at)) from resources where tenant_id = t.id) as resources
        from tenants t join subscriptions s on s.tenant_id = t.id
             join plan_versions v on v.id = s.plan_version_id join plans p on p.slug = v.plan
       where t.slug = $1`,
  })
  return rows[0]
})

const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ url })
process.once('disconnect', async () => {
  await app.close()
  await pool.end()
})
