import type { AuditEntry, EventType, Person, UpdatePerson } from '@dezky/contracts'

const about: EventType[] = [
  'person.updated', 'person.disabled', 'person.enabled', 'person.signed_out', 'person.session_ended', 'person.deleted',
  'platform_admin.granted', 'platform_admin.revoked', 'member.added', 'member.removed', 'member.role_changed', 'member.signed_in',
  'partner.member_added', 'partner.member_removed',
]

/** One person with where they are signed in, what was written to them and what was done to them and by them; live. */
export function usePerson(id: string) {
  const path = { id }
  const person = useLoad(request => request(api => api.GET('/v1/users/{id}', { params: { path } })))
  const sessions = useLoad(request => request(api => api.GET('/v1/users/{id}/sessions', { params: { path } })))
  const mails = useLoad(async (request) => {
    const { items } = await request(api => api.GET('/v1/outbox', { params: { query: { person: id, limit: 5 } } }))
    return items
  })
  const trail = useLoad(async (request) => {
    const [to, by] = await Promise.all([`person:${id}`, undefined].map(subject => request(api => api.GET('/v1/audit', {
      params: { query: { tenant: 'all', limit: 8, ...subject ? { subject } : { actor: id } } },
    }))))
    return merged([...to?.items ?? [], ...by?.items ?? []])
  })

  const readAgain = () => Promise.all([person.refresh(), sessions.refresh(), trail.refresh()])
  useNews(about, readAgain, { concerns: ({ personId }) => personId === id })
  useNews(['outbox.changed'], mails.refresh)

  // What the directory has still to do is told by no event.
  const ending = () => sessions.value.value?.sessions.some(session => session.ending)
  const following = computed(() => person.value.value?.directory.state === 'pending' || ending())
  const looking = setInterval(() => {
    if (following.value) void Promise.all([person.refresh(), sessions.refresh()])
  }, 1500)
  onScopeDispose(() => clearInterval(looking))

  function take(changed: Person) {
    person.value.value = changed
    void Promise.all([sessions.refresh(), trail.refresh()])
  }

  return { id, person, sessions, mails, trail, take }
}

export type PersonPage = ReturnType<typeof usePerson>

/** The newest first, each once. */
function merged(entries: AuditEntry[]): AuditEntry[] {
  const known = new Map(entries.map(entry => [entry.id, entry]))
  return [...known.values()].sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1)).slice(0, 10)
}

/** What can be done to a person, asked first and said in words afterwards. */
export function usePersonActions({ id, person, take }: PersonPage) {
  const { request } = useApi()
  const { say } = useProblem()
  const { notify } = useNotices()
  const confirm = useConfirm()
  const text = useText()
  const busy = ref('')
  const path = { id }

  /** Signing in again comes back here; then it is pressed once more. */
  const { attempt } = useIntent<string>('person', () => undefined)

  async function act<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = name
    try {
      return await attempt(work, name)
    }
    catch (cause) {
      notify({ tone: 'fault', title: text('person.failed'), text: say(cause).sentence })
      return undefined
    }
    finally {
      busy.value = ''
    }
  }

  const name = () => person.value.value?.name ?? ''

  async function disable() {
    const count = person.value.value?.memberships.length ?? 0
    const consequence = text('person.disable.consequence', { name: name(), count })
    const asked = { title: text('person.disable.title', { name: name() }), consequence, action: text('person.disable.action') }
    if (!await confirm(asked)) return
    const changed = await act('disable', () => request(api => api.POST('/v1/users/{id}/disable', { params: { path } })))
    if (changed) done(changed, 'person.disable.done')
  }

  async function enable() {
    const changed = await act('enable', () => request(api => api.POST('/v1/users/{id}/enable', { params: { path } })))
    if (changed) done(changed, 'person.enable.done')
  }

  async function confirmEmail() {
    const email = person.value.value?.email ?? ''
    const consequence = text('person.confirmEmail.consequence', { email })
    if (!await confirm({ title: text('person.confirmEmail.title'), consequence, action: text('person.confirmEmail.action') })) return
    const changed = await act('confirmEmail', () => request(api => api.POST('/v1/users/{id}/confirm-email', { params: { path } })))
    if (changed) done(changed, 'person.confirmEmail.done')
  }

  async function remove() {
    const asked = { title: text('person.delete.title', { name: name() }), consequence: text('person.delete.consequence') }
    if (!await confirm({ ...asked, action: text('person.delete.action'), typed: person.value.value?.email })) return
    const gone = await act('delete', () => request(api => api.DELETE('/v1/users/{id}', { params: { path } })).then(() => true))
    if (!gone) return
    notify({ tone: 'ok', title: text('person.delete.done') })
    await navigateTo('/people')
  }

  function done(changed: Person, key: 'person.disable.done' | 'person.enable.done' | 'person.confirmEmail.done') {
    take(changed)
    notify({ tone: 'ok', title: text(key, { name: changed.name }) })
  }

  return { busy, act, disable, enable, confirmEmail, remove }
}

export type PersonActions = ReturnType<typeof usePersonActions>

/** Name, address and language, with what to do when somebody else was faster. */
export function usePersonEdit({ id, person, take }: PersonPage, done: () => void) {
  const { request } = useApi()
  const path = { id }
  return useSave<Person, UpdatePerson>({
    current: () => person.value.value,
    send: (body, ifMatch) => request(api => api.PATCH('/v1/users/{id}', { params: { path, header: { 'if-match': ifMatch } }, body })),
    read: () => request(api => api.GET('/v1/users/{id}', { params: { path } })),
    done: (changed) => {
      take(changed)
      done()
    },
  })
}
