export interface FieldMessage {
  name: string
  message: string
}

/** A schema of the wire, or one behind something that makes what is typed into its shape. */
interface Judge<Body> {
  parse: (state: unknown) => Body
  safeParse: (state: unknown) => { success: true } | { success: false, error: { issues: { path: PropertyKey[] }[] } }
}

interface FormOptions<Body, Answer> {
  /** What the form holds, by the names of the wire. */
  state: object
  schema: Judge<Body>
  /** Says what is wrong with a field; it must have a sentence for every field it shows. */
  sentence: (field: string, code?: string) => string
  /** Which field a refusal of the API is about, when its code says so: `{ slug_taken: 'slug' }`. */
  codes?: Record<string, string>
  /** The key makes sending the same body twice one wish. */
  send: (body: Body, idempotencyKey: string) => Promise<Answer>
  /** What has to be over before it is sent; false when it is better looked at again first. */
  ready?: () => Promise<boolean>
  /** What it is called when sending may need a fresh sign-in: what was filled in is then there again afterwards. */
  intent?: string
}

/** A form over a wire schema: judged before it is sent, and the API's own refusal said at the field it is about. */
export function useForm<Body, Answer>({ state, schema, sentence, codes = {}, send, ready, intent }: FormOptions<Body, Answer>) {
  const { say } = useProblem()
  const sending = ref(false)
  const problem = ref('')
  const keyFor = idempotencyKeys()

  function check(): FieldMessage[] {
    const parsed = schema.safeParse(state)
    const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(issue => issue.path.join('.')))
    return [...wrong].map(name => ({ name, message: sentence(name) }))
  }

  /** What the refusal says of fields; empty when it is about none of them. */
  function place(failure: unknown): FieldMessage[] {
    if (!(failure instanceof ApiProblem)) return []
    const field = codes[failure.code]
    if (field) return [{ name: field, message: sentence(field, failure.code) }]
    return failure.errors.map(({ field: name }) => ({ name, message: sentence(name) })).filter(({ message }) => message !== '')
  }

  /** The answer, or undefined when it was refused: `fields` then says where, `problem` what belongs to no field. */
  async function submit(fields: (messages: FieldMessage[]) => void): Promise<Answer | undefined> {
    if (sending.value) return undefined
    problem.value = ''
    sending.value = true
    try {
      if (ready && !await ready()) return undefined
      const body = schema.parse(state)
      const remembered = intent ? { name: intent, state: { ...state } } : null
      return await attempting(remembered, () => send(body, keyFor(body)))
    }
    catch (cause) {
      const messages = place(cause)
      if (messages.length) fields(messages)
      else problem.value = say(cause).sentence
      return undefined
    }
    finally {
      sending.value = false
    }
  }

  /** Before it is shown: whether somebody comes back to it from signing in again. */
  function resume(then: () => void) {
    if (!intent) return
    useIntent<object>(intent, (kept) => {
      Object.assign(state, kept)
      then()
    })
  }

  return { state, check, submit, sending, problem, resume }
}

// The same body sent again is the same wish; another body is another one.
function idempotencyKeys() {
  let last = ''
  let key = ''
  return function keyFor(body: unknown): string {
    const written = JSON.stringify(body)
    if (written !== last) key = crypto.randomUUID()
    last = written
    return key
  }
}
