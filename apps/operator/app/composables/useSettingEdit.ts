import type { Setting, SettingValue } from '@dezky/contracts'
import type { Field } from '../components/settings/setting-groups'
import { fieldsOf, valueOf, wordOf } from '../components/settings/setting-groups'

interface EditOptions extends Pick<ReturnType<typeof useSettings>, 'read' | 'decide'> {
  /** As it was when the form was opened, whatever it has become since. */
  base: Setting
  fields: Field[]
  done: () => void
}

/**
 * Deciding a setting. When somebody else decided it meanwhile, nothing typed is lost: `changes` puts both side by side, and saving again
 * goes over theirs knowingly.
 */
export function useSettingEdit({ base, fields, read, decide, done }: EditOptions) {
  const text = useText()
  const invalid = ref(false)
  const { save, saving, problem, theirs } = useSave<Setting, SettingValue>({
    current: () => base,
    read: () => read(base.key),
    send: async (value, version) => {
      try {
        return await decide(base.key, value, version)
      }
      catch (cause) {
        const now = cause instanceof ApiProblem && cause.status === 412 ? await read(base.key) : undefined
        if (now && differences(now).length === 0) return decide(base.key, value, `"${now.version}"`)
        invalid.value = cause instanceof ApiProblem && cause.code === 'validation_failed'
        throw cause
      }
    },
    done,
  })

  function differences(now: Setting) {
    const [before, after] = [fieldsOf(base, base.value), fieldsOf(now, now.value)]
    return before.map((field, at) => ({ name: field.name, before: shown(field), now: shown(after[at]), mine: shown(fields[at]) }))
      .filter(change => change.before !== change.now)
  }

  function shown(field?: Field): string {
    return field?.choices ? text(`settings.mode.${field.text as 'repair'}`) : field?.text ?? ''
  }

  const changes = computed(() => (theirs.value ? differences(theirs.value) : []))
  const sentence = computed(() => (invalid.value && problem.value ? text(`settings.wrong.${wordOf[base.key]}`) : problem.value))

  async function submit() {
    invalid.value = false
    await save(valueOf(base, fields))
  }

  return { submit, saving, problem: sentence, changes }
}
