// The yardstick: the fastest honest way to answer the same question.
import Fastify from 'fastify'
import pg from 'pg'

const [databaseUrl, slug] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 })
const app = Fastify()

app.get('/', async () => {
  const { rows } = await pool.query({
    name: 'tenant', values: [slug], text: `
      select t.id, t.slug, t.name, t.status, t.version, t.created_at, t.activated_at, t.trial_ends_at, t.suspended_at, t.suspension_reason,
             t.suspension_note, t.suspension_owner, t.deleted_at, t.purge_after, t.purged_at, t.company, t.contacts,
             v.plan, p.name as plan_name, v.version as plan_version, s.status as subscription_status, s.seats,
             s.billing_interval, s.period_end, s.cancel_at_period_end,
             (select jsonb_build_object('id', id, 'slug', slug, 'name', name) from partners where id = t.partner_id) as partner,
             (select jsonb_agg(jsonb_build_object('name', name, 'verified_at', verified_at) order by name)
                from tenant_domains where tenant_id = t.id) as domains,
             (select jsonb_agg(jsonb_build_object('kind', kind, 'state', state, 'reason', reason, 'message', message,
                                 'external_id', external_id, 'changed_at', changed_at, 'last_ok_at', last_ok_at))
                from resources where tenant_id = t.id) as resources
        from tenants t join subscriptions s on s.tenant_id = t.id
             join plan_versions v on v.id = s.plan_version_id join plans p on p.slug = v.plan
       where t.slug = $1 order by t.purged_at desc nulls first limit 1`,
  })
  return rows[0]
})

const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ url })
process.once('disconnect', async () => {
  await app.close()
  await pool.end()
})
