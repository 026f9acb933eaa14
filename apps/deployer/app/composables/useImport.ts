import type { ImportAnswer } from '@dezky/contracts/deployer'

/** A document that is taken up: planned first, then done exactly as planned, or not at all. */
export function useImport() {
  const { request } = useApi()
  const { say } = useProblem()
  const document = ref('')
  const removes = ref(false)
  const plan = shallowRef<ImportAnswer>()
  const done = shallowRef<ImportAnswer>()
  const problem = ref('')
  const busy = ref(false)
  // A plan is of one document only.
  watch([document, removes], () => {
    plan.value = undefined
    problem.value = ''
  })

  async function ask(query: { mode: 'plan' | 'apply', planHash?: string }) {
    if (busy.value) return undefined
    busy.value = true
    problem.value = ''
    try {
      return await request(api => api.POST('/v1/config/import', {
        params: { query: { ...query, remove: removes.value ? 'true' : 'false' } }, body: document.value,
        headers: { 'content-type': 'application/yaml' }, bodySerializer: (text: string) => text,
      }))
    }
    catch (cause) {
      problem.value = say(cause).sentence
      return undefined
    }
    finally {
      busy.value = false
    }
  }

  async function look() {
    done.value = undefined
    plan.value = await ask({ mode: 'plan' })
  }

  async function apply() {
    if (!plan.value) return
    const answer = await ask({ mode: 'apply', planHash: plan.value.planHash })
    plan.value = undefined
    done.value = answer
  }

  return { document, removes, plan, done, problem, busy, look, apply }
}
