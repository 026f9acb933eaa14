import type { Ticket, TicketPriority } from '@dezky/contracts'
import { openTicketSchema, ticketPriorities } from '@dezky/contracts'

const none = 'none'
const refusals = { requester_unfit: 'requesterId', about_unknown: 'about' }
const kinds = ['domain'] as const

/** The state, the choices and the sending of the form for a ticket. Only who opens it on somebody's behalf says on whose. */
export function useNewTicket(slug: string, { onBehalf }: { onBehalf: boolean }) {
  const { request } = useApi()
  const text = useText()
  const path = { slug }
  const files = useUploads(slug)
  const state = reactive({
    subject: '', text: '', priority: 'normal' as TicketPriority, requesterId: null as string | null,
    about: null as { kind: (typeof kinds)[number], id: string } | null, fileIds: files.ids,
  })
  const tenant = useTenantThings(slug, onBehalf)
  const form = useForm({ state, schema: openTicketSchema, sentence, codes: refusals, ready: files.arrived, send })

  /** A select knows no null. */
  const choices = reactive({
    requester: computed({ get: () => state.requesterId ?? none, set: (id: string) => { state.requesterId = id === none ? null : id } }),
    about: computed({ get: () => state.about ? `${state.about.kind} ${state.about.id}` : none, set: chooseAbout }),
    priorities: computed(() => ticketPriorities.toReversed().map(value => ({ value, label: text(`support.priority.${value}`) }))),
  })
  const people = computed(() => [{ value: none, label: text('support.nobodyInParticular') }, ...tenant.people.value])
  const subjects = computed(() => [{ value: none, label: text('support.open.anything') }, ...tenant.subjects.value])

  function chooseAbout(chosen: string) {
    const [kind, id = ''] = chosen.split(' ')
    const known = kinds.find(candidate => candidate === kind)
    state.about = known ? { kind: known, id } : null
  }

  function sentence(field: string): string {
    switch (field) {
      case 'subject': return text('support.open.problem.subject')
      case 'text': return text('support.open.problem.text')
      case 'requesterId': return text('support.open.problem.requester')
      case 'about': return text('support.open.problem.about')
      default: return ''
    }
  }

  function send(body: ReturnType<typeof openTicketSchema.parse>, key: string): Promise<Ticket> {
    return request(api => api.POST('/v1/tenants/{slug}/tickets', { body, params: { path, header: { 'idempotency-key': key } } }))
  }

  return { state, choices, people, subjects, files, form }
}

/** Whom one can write to, and about what. */
function useTenantThings(slug: string, withPeople: boolean) {
  const text = useText()
  const params = { path: { slug }, query: { limit: 100 } }
  const members = useLoad(async request => withPeople
    ? (await request(api => api.GET('/v1/tenants/{slug}/members', { params }))).items
    : [])
  const domains = useLoad(async request => (await request(api => api.GET('/v1/tenants/{slug}/domains', { params }))).items)
  const people = computed(() => (members.value.value ?? [])
    .map(({ personId, name, email }) => ({ value: personId, label: `${name} · ${email}` })))
  const subjects = computed(() => (domains.value.value ?? []).map(({ id, unicodeName }) => (
    { value: `domain ${id}`, label: `${text('support.aboutKind.domain')} ${unicodeName}` })))
  return { people, subjects }
}
