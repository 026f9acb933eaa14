interface Schema<Body> {
  parse: (value: unknown) => Body
  safeParse: (value: unknown) => { success: true } | { success: false, error: { issues: { path: PropertyKey[] }[] } }
}

interface WireForm<Draft extends object, Body, Answer> {
  draft: Draft
  wireOf: (draft: Draft) => unknown
  /** From where the schema finds a fault to the field that shows it. */
  fieldOf?: (path: string, draft: Draft) => string
  schema: Schema<Body>
  sentence: (field: string, code?: string) => string
  /** Which field a refusal is about. */
  codes?: Record<string, string>
  send: (body: Body) => Promise<Answer>
}

/** A form that is typed as people write it, and judged and sent as the wire has it. */
export function useWireForm<Draft extends object, Body, Answer>(
  { draft, wireOf, fieldOf = path => path, schema, ...wire }: WireForm<Draft, Body, Answer>,
) {
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
  return { state, form: useForm<Body, Answer>({ state, schema: judge, ...wire }) }
}
