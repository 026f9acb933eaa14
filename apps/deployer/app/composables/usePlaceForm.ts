interface Schema<Body> {
  parse: (value: unknown) => Body
  safeParse: (value: unknown) => { success: true } | { success: false, error: { issues: { path: PropertyKey[] }[] } }
}

interface Versioned { version: number }

interface PlaceForm<Draft extends object, Body> {
  /** What is changed; without it, something new is made. */
  known?: Versioned
  draft: Draft
  wireOf: (draft: Draft) => unknown
  fieldOf: (path: string, draft: Draft) => string
  schema: Schema<Body>
  send: (body: Body, ifMatch: string) => Promise<unknown>
  /** Reads it anew, when somebody else was faster. */
  read?: () => Promise<Versioned>
}

/** Which field a refusal is about. */
const codes = { name_taken: 'name', host_taken: 'host' }

/** A form for something people set up: typed as people write it, sent as the wire has it. */
export function usePlaceForm<Draft extends object, Body>({ known, draft, wireOf, fieldOf, schema, send, read }: PlaceForm<Draft, Body>) {
  const text = useText()
  const { notify } = useNotices()
  let version = known?.version ?? 0

  function sentence(field: string, code?: string) {
    if (code === 'name_taken') return text('places.taken')
    if (code === 'host_taken') return text('places.hostTaken')
    // Of what consists of several fields, the refusal's own words say more.
    if (field === 'options') return ''
    return text(field === 'name' ? 'places.wrongName' : 'settings.wrong')
  }

  async function sendAndTell(body: Body): Promise<true> {
    try {
      await send(body, `"${version}"`)
    }
    catch (cause) {
      if (!read || !(cause instanceof ApiProblem) || cause.status !== 412) throw cause
      // Sent once more, it goes over theirs knowingly.
      version = (await read()).version
      throw new ApiProblem({ code: 'somebody_was_faster', status: 412, detail: text('places.conflict') })
    }
    notify({ tone: 'ok', title: text(known ? 'settings.saved' : 'places.added') })
    return true
  }

  return useWireForm<Draft, Body, true>({ draft, wireOf, fieldOf, schema, sentence, codes, send: sendAndTell })
}
