// Every page of the operator app, and something worth showing on each.
import type { HttpSession } from './http-session.ts'
import type { TouredPage } from './pages/page-tour.ts'

export interface Shown {
  /** Short name of a tenant with members, resources and a history. */
  tenant: string
  /** Id of somebody who is in it. */
  person: string
}

/** By which the first is called. */
const firstTicket = 1001

export const operatorPages: TouredPage<Shown>[] = [
  { name: 'overview', path: () => '/' },
  { name: 'tenants', path: () => '/tenants' },
  { name: 'tenant', path: ({ tenant }) => `/tenants/${tenant}`, needsData: true },
  { name: 'tenant-users', path: ({ tenant }) => `/tenants/${tenant}/users`, needsData: true },
  { name: 'tenant-resources', path: ({ tenant }) => `/tenants/${tenant}/resources`, needsData: true },
  { name: 'tenant-danger', path: ({ tenant }) => `/tenants/${tenant}/danger`, needsData: true },
  { name: 'tenant-billing', path: ({ tenant }) => `/tenants/${tenant}/billing`, needsData: true },
  { name: 'tenant-audit', path: ({ tenant }) => `/tenants/${tenant}/audit`, needsData: true },
  { name: 'partners', path: () => '/partners' },
  { name: 'partner', path: () => '/partners/nordic-it', needsData: true },
  { name: 'partner-customers', path: () => '/partners/nordic-it/customers', needsData: true },
  { name: 'partner-statement', path: () => '/partners/nordic-it/statement', needsData: true },
  { name: 'partner-staff', path: () => '/partners/nordic-it/staff', needsData: true },
  { name: 'people', path: () => '/people' },
  { name: 'person', path: ({ person }) => `/people/${person}`, needsData: true },
  { name: 'tenant-support', path: ({ tenant }) => `/tenants/${tenant}/support`, needsData: true },
  { name: 'support', path: () => '/support' },
  { name: 'ticket', path: () => `/support/${firstTicket}`, needsData: true },
  { name: 'access', path: () => '/access' },
  { name: 'announcements', path: () => '/announcements' },
  { name: 'outbox', path: () => '/outbox' },
  { name: 'audit', path: () => '/audit' },
  { name: 'audit-of-all', path: () => '/audit?of=all' },
  { name: 'plans', path: () => '/plans' },
  { name: 'plan', path: () => '/plans/starter', needsData: true },
  { name: 'upstreams', path: () => '/upstreams' },
  { name: 'upstream', path: () => '/upstreams/mail' },
  { name: 'deployments', path: () => '/deployments' },
  { name: 'jobs', path: () => '/jobs' },
  { name: 'events', path: () => '/events' },
  { name: 'settings', path: () => '/settings' },
  { name: 'tokens', path: () => '/tokens' },
  { name: 'webhooks', path: () => '/webhooks' },
  { name: 'team', path: () => '/team' },
]

/** Made through the API, as anybody would. */
export async function makeSomethingToShow(operator: HttpSession): Promise<Shown> {
  const tenant = 'nordlys'
  await operator.request('POST', '/api/v1/tenants', {
    name: 'Nordlys Rådgivning og Revision af 1987, Registreret Revisionsanpartsselskab', slug: tenant, plan: 'starter',
    administrator: { name: 'Anna Margrethe Holm-Kristoffersen', email: 'anna.margrethe.holm-kristoffersen@nordlys-raadgivning.example' },
  })
  await writeTickets(operator, tenant)
  await writeAnnouncement(operator)
  await operator.request('POST', '/api/v1/partners', {
    slug: 'nordic-it', name: 'Nordic IT og Teleforhandlerforeningen ApS', marginPct: 17.5, domain: 'nordic-it.example',
    contract: { startsOn: '2026-01-01', endsOn: null, terms: 'Three months’ notice.' },
    contact: { name: 'Paula Holm', email: 'paula@nordic-it.example' },
  })
  const { items: [person] } = await operator.request<{ items: { id: string }[] }>('GET', '/api/v1/users?search=anna.margrethe')
  return { tenant, person: person?.id ?? '' }
}

async function writeAnnouncement(operator: HttpSession): Promise<void> {
  await operator.request('POST', '/api/v1/announcements', {
    tone: 'maintenance', endsAt: '2040-03-03T23:00:00.000Z',
    en: { title: 'Maintenance of mail and files on Sunday night', text: 'Mail and files are away between 22:00 and 23:00.' },
    da: { title: 'Vedligeholdelse af mail og filer natten til mandag', text: 'Mail og filer er nede mellem kl. 22 og 23.' },
  })
}

async function writeTickets(operator: HttpSession, tenant: string): Promise<void> {
  for (const subject of ['Post fra én afsender kommer ikke frem', 'Kan vores filer flyttes, mens alle arbejder videre?']) {
    await operator.request('POST', `/api/v1/tenants/${tenant}/tickets`, { subject, text: subject, priority: 'high' })
  }
  await operator.request('POST', `/api/v1/tickets/${firstTicket}/notes`, { text: 'Afsenderen står på en blokeringsliste.' })
  await operator.request('POST', `/api/v1/tenants/${tenant}/tickets/${firstTicket}/messages`, { text: 'Vi har fundet årsagen.' })
}
