interface Judge { safeParse: (value: unknown) => { success: true } | { success: false, error: { issues: { path: PropertyKey[] }[] } } }

interface SettingsForm<Value extends { version: number }, Draft extends object, Change> {
  value: Ref<Value | undefined>
  refresh: () => Promise<unknown>
  draftOf: (value: Value) => Draft
  /** What is sent; the schema judges it. */
  changeOf: (draft: Draft, value: Value) => Change
  schema: Judge
  /** From where the schema finds a fault to the field that shows it. */
  fieldOf: (path: string) => string
  /** From the code of a refusal to the field that shows it. */
  codes?: Record<string, string>
  send: (change: Change, ifMatch: string) => Promise<Value>
  read: () => Promise<Value>
}

/** What somebody set up, changed in place; when somebody else was faster, that is said, and nothing typed is lost. */
export function useSettingsForm<Value extends { version: number }, Draft extends object, Change>(
  options: SettingsForm<Value, Draft, Change>,
) {
  const text = useText()
  const { notify } = useNotices()
  const { value, draftOf, changeOf, schema, fieldOf, codes = {} } = options
  const draft = ref<Draft>()
  const written = ref('')

  const { save: saveOver, saving, problem, failure, theirs } = useSave<Value, Change>({
    current: () => value.value, send: options.send, read: options.read,
    done(saved) {
      take(saved)
      notify({ tone: 'ok', title: text('settings.saved'), text: text('settings.savedText') })
      void options.refresh()
    },
  })
  const refused = computed<FieldMessage[]>(() => {
    const { value: cause } = failure
    const field = cause instanceof ApiProblem ? codes[cause.code] : undefined
    return field === undefined ? [] : [{ name: field, message: problem.value }]
  })
  const changed = computed(() => draft.value !== undefined && JSON.stringify(draft.value) !== written.value)

  // What comes in meanwhile takes the place of what nobody has touched.
  watch(value, (now) => {
    if (now && !changed.value) take(now)
  }, { immediate: true })

  function take(now: Value) {
    draft.value = draftOf(now)
    written.value = JSON.stringify(draft.value)
  }

  function check(): FieldMessage[] {
    if (!draft.value || !value.value) return []
    const parsed = schema.safeParse(changeOf(draft.value as Draft, value.value))
    const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => fieldOf(path.join('.'))))
    return [...wrong].map(name => ({ name, message: text('settings.wrong') }))
  }

  async function save() {
    if (draft.value && value.value) await saveOver(changeOf(draft.value as Draft, value.value))
  }

  function takeTheirs() {
    if (theirs.value) take(theirs.value)
  }

  return { draft, changed, check, save, saving, problem, refused, theirs, takeTheirs }
}
