import type { ChangeTenant, Tenant } from '@dezky/contracts'
import { changeTenantSchema } from '@dezky/contracts'

type Fields = Record<string, string>

interface EditOptions {
  /** What can be edited, by the names the API's refusals use. */
  read: (tenant: Tenant) => Fields
  toChange: (fields: Fields) => ChangeTenant
  /** How a value is shown where it is not what is typed. */
  show?: (value: string) => string
}

/**
 * Editing a part of a tenant in place. When somebody else changed the same part meanwhile, nothing typed is lost: `changedMeanwhile` says
 * what, and saving again goes over it knowingly. What they changed elsewhere is none of this part's business.
 */
export function useTenantEdit({ read, toChange, show }: EditOptions) {
  const { tenant, take } = useEditedTenant()
  const { newest, send } = useTenantRequests()
  const editing = ref(false)
  const fields = ref<Fields>({})
  const base = shallowRef<Tenant>()

  const { save, saving, problem, theirs, forget } = useSave<Tenant, ChangeTenant>({
    current: () => base.value,
    read: newest,
    send: async (body, ifMatch) => {
      try {
        return await send(body, ifMatch)
      }
      catch (cause) {
        const now = cause instanceof ApiProblem && cause.status === 412 ? await newest() : undefined
        if (!now || differences(now).length > 0) throw cause
        return send(body, `"${now.version}"`)
      }
    },
    done: (changed) => {
      take(changed)
      editing.value = false
    },
  })

  /** Of this part alone. */
  function differences(now: Tenant) {
    const [before, after] = [base.value ? read(base.value) : {}, read(now)]
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(name => before[name] !== after[name])
    return names.map(name => ({ name, before: shown(before[name]), now: shown(after[name]), mine: shown(fields.value[name]) }))
  }

  function shown(value = ''): string {
    return show ? show(value) : value
  }

  const changedMeanwhile = computed(() => (theirs.value ? differences(theirs.value) : []))

  function start() {
    if (!tenant.value.value) return
    forget()
    base.value = tenant.value.value
    fields.value = read(base.value)
    editing.value = true
  }

  function cancel() {
    forget()
    editing.value = false
    void tenant.refresh()
  }

  function takeTheirs() {
    if (theirs.value) take(theirs.value)
    cancel()
  }

  /** The names of the fields with which something is wrong. */
  function wrong(): string[] {
    const parsed = changeTenantSchema.safeParse(toChange(fields.value))
    return parsed.success ? [] : [...new Set(parsed.error.issues.map(issue => issue.path.join('.')))]
  }

  async function submit() {
    await save(changeTenantSchema.parse(toChange(fields.value)))
  }

  return { editing, fields, saving, problem, changedMeanwhile, theirs, start, cancel, takeTheirs, wrong, submit }
}

function useTenantRequests() {
  const { slug } = useEditedTenant()
  const { request } = useApi()
  const path = { slug }

  function newest(): Promise<Tenant> {
    return request(api => api.GET('/v1/tenants/{slug}', { params: { path } }))
  }

  function send(body: ChangeTenant, version: string): Promise<Tenant> {
    return request(api => api.PATCH('/v1/tenants/{slug}', { body, params: { path, header: { 'if-match': version } } }))
  }

  return { newest, send }
}

/** Only what has been filled in. */
export function filledIn(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value?.trim() ? [[name, value]] : [])))
}
