// What belongs to another tenant is not there below one's own, by its right id: for whoever may do everything here, and for operators.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type {
  CreatedApiToken, DataExport, Departure, Domain, Member, TenantNote, Ticket, TicketFile, WebhookDelivery, WebhookWithSecret,
} from '@dezky/contracts'
import type { Description, Route } from '../described-routes.ts'
import { describedRoutes } from '../described-routes.ts'
import { administratorOf } from '../tenants.ts'
import type { Caller, TestApi } from '../test-api.ts'
import { operator, startTestApi } from '../test-api.ts'
import { makeTenant } from './callers.ts'
import { ask } from './requests.ts'
import { whoMay } from './who-may.ts'

let api: TestApi
let routes: Route[]
let askers: Caller[]
let theirs: Awaited<ReturnType<typeof objectsOf>>

beforeAll(async () => {
  api = await startTestApi({ resolve: async () => [{ address: '93.184.216.34', family: 4 }] })
  await api.app.ready()
  const all = describedRoutes(api.app.swagger() as unknown as Description)
  routes = all.filter(({ path }) => /^\/v1\/tenants\/\{slug\}\/.*\{(id|memberId|noteId|deliveryId|domainId|departureId|number|fileId|exportId)\}/.test(path))
  const olga = await api.as(operator)
  const owners = await Promise.all(['mine', 'theirs'].map(async slug => api.as(await administratorOf(api, await makeTenant(api, slug)))))
  askers = [owners[0]!, olga]
  // Whoever has left without leaving anything behind is forgotten at once.
  await api.services.reconciler.stop()
  theirs = await objectsOf(owners[1]!, olga)
})
afterAll(() => api[Symbol.asyncDispose]())

async function objectsOf(owner: Caller, olga: Caller) {
  const at = '/v1/tenants/theirs'
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const { body: { items: [member] } } = await owner.get<{ items: Member[] }>(`${at}/members`)
  const token = await owner.post<CreatedApiToken>(`${at}/api-tokens`, { name: 'theirs', permissions: ['tenant:read'], expiresAt })
  const webhook = await owner.post<WebhookWithSecret>(`${at}/webhooks`, { url: 'https://hooks.example/', eventTypes: ['member.*'] })
  const delivery = await owner.post<WebhookDelivery>(`${at}/webhooks/${webhook.body.id}/test`)
  const { body: guest } = await owner.post<Member>(`${at}/members`, { name: 'Guest', email: 'guest@theirs.example', role: 'member' })
  await owner.delete(`${at}/members/${guest.id}`)
  const { body: { items: [departure] } } = await owner.get<{ items: Departure[] }>(`${at}/departures`)
  const domain = await owner.post<Domain>(`${at}/domains`, { name: 'theirs.example' })
  const type = { 'content-type': 'application/octet-stream' }
  const file = await owner.send<TicketFile>('POST', `${at}/ticket-files?name=theirs.txt`, 'theirs', type)
  const ticket = await owner.post<Ticket>(`${at}/tickets`, { subject: 'Theirs', text: 'Theirs.', fileIds: [file.body.id] })
  const dataExport = await owner.post<DataExport>(`${at}/data-exports`)
  const note = await olga.post<TenantNote>(`${at}/notes`, { text: 'Theirs.' })
  return {
    member: member?.id ?? '', token: token.body.id, webhook: webhook.body.id, deliveryId: delivery.body.id, noteId: note.body.id,
    domainId: domain.body.id, departureId: departure?.id ?? '', number: String(ticket.body.number), fileId: file.body.id,
    exportId: dataExport.body.id,
  }
}

it('is not there', async () => {
  expect(Object.values(theirs).every(Boolean)).toBe(true)
  expect(routes.length).toBeGreaterThan(10)
  for (const route of routes) {
    const { member: memberId, token: _, webhook: __, ...others } = theirs
    const id = route.path.includes('webhooks') ? theirs.webhook : theirs.token
    // What only owners do, operators are refused before anything is looked for.
    const may = whoMay[route.id]
    for (const caller of typeof may === 'object' && 'owners' in may ? askers.slice(0, 1) : askers) {
      const answer = await ask(caller, route, { slug: 'mine', parameters: { id, memberId, ...others } })
      expect(answer, route.id).toMatchObject({ status: 404, body: { code: 'not_found' } })
    }
  }
})
