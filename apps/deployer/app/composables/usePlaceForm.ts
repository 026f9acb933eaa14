interface Schema<Body> {
  parse: (value: unknown) => Body
  safeParse: (value: unknown) => { success: true } | { success: false, error: { issues: { path: PropertyKey[] }[] } }
}

interface PlaceForm<Draft extends object, Body> {
  draft: Draft
  wireOf: (draft: Draft) => unknown
  fieldOf: (path: string, draft: Draft) => string
  schema: Schema<Body>
  send: (body: Body) => Promise<unknown>
}

/** A form for a new host, ingress or registry: typed as people write it, sent as the wire has it. */
export function usePlaceForm<Draft extends object, Body>({ draft, wireOf, fieldOf, schema, send }: PlaceForm<Draft, Body>) {
  const text = useText()
  const { notify } = useNotices()
  const state = reactive(draft) as Draft
  const judge = {
    parse: () => schema.parse(wireOf(state)),
    safeParse() {
      const parsed = schema.safeParse(wireOf(state))
      if (parsed.success) return parsed
      const issues = parsed.error.issues.map(({ path }) => ({ path: [fieldOf(path.join('.'), state)] }))
      return { success: false as const, error: { issues } }
    },
  }

  function sentence(field: string, code?: string) {
    if (code === 'name_taken') return text('places.taken')
    return text(field === 'name' ? 'places.wrongName' : 'settings.wrong')
  }

  async function sendAndTell(body: Body): Promise<true> {
    await send(body)
    notify({ tone: 'ok', title: text('places.added') })
    return true
  }

  return { state, form: useForm<Body, true>({ state, schema: judge, sentence, codes: { name_taken: 'name' }, send: sendAndTell }) }
}
