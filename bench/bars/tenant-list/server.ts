// A platform API with as many tenants as it is told to have; does nothing but answer.
import { operator, startTestApi } from '../../../services/platform-api/test/test-api.ts'
import { seed } from './seed.ts'

const [tenants = 0, partners = 0, people = 0] = process.argv.slice(2).map(Number)
const api = await startTestApi()
await api.as(operator)
await seed(api.database.superuserUrl, { tenants, partners, people })
const url = await api.app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ url, token: await api.tokenFor(operator) })
process.once('disconnect', () => api[Symbol.asyncDispose]())
