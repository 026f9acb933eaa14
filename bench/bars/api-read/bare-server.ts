// The yardstick: the fastest honest way to answer the same question.
import Fastify from 'fastify'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { selectTenantBySlug } from '../../../services/platform-api/src/features/tenants/tenant.store.ts'

const [databaseUrl, slug] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 })
const app = Fastify()

const db = new Kysely({ dialect: new PostgresDialect({ pool }) })
const { sql: text } = selectTenantBySlug.compile(db)

app.get('/', async () => {
  const { rows } = await pool.query({ name: 'tenant', text, values: [slug] })
  return rows[0]
})

const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ url })
process.once('disconnect', async () => {
  await app.close()
  await pool.end()
})
