import type { RequestDeployment } from '@dezky/contracts/deployer'
import { imageChoice } from '../components/stage/image-choice'

interface Draft { image: string, reason: string }

const schema = {
  parse(state: unknown): RequestDeployment {
    const { image, reason } = state as Draft
    const choice = imageChoice(image, reason)
    if (!choice) throw new TypeError('judged before')
    return choice
  },
  safeParse(state: unknown) {
    const { image, reason } = state as Draft
    return imageChoice(image, reason) ? { success: true as const } : { success: false as const, error: { issues: [{ path: ['image'] }] } }
  },
}

const codes = { tag_unknown: 'image', tag_invalid: 'image', digest_invalid: 'image', not_proven: 'image', upstream_unavailable: 'image' }

/** A tag or a digest for one stage; the tags that are known of are offered. */
export function useDeployForm(place: () => { project: string, stage: string }) {
  const text = useText()
  const { requestInBackground } = useApi()
  const deploy = useDeploy()
  const state = reactive<Draft>({ image: '', reason: '' })
  const tags = ref<string[]>([])
  const refusal = ref('')
  const sentence = (_: string, code?: string) => (code && refusal.value) || text('deployDialog.wrong')
  const form = useForm<RequestDeployment, true>({ state, schema, sentence, codes, send })

  async function send(body: RequestDeployment): Promise<true> {
    try {
      await deploy(place(), body)
      return true
    }
    catch (cause) {
      if (cause instanceof ApiProblem) refusal.value = cause.detail ?? ''
      throw cause
    }
  }

  requestInBackground(api => api.GET('/v1/projects/{project}/tags', { params: { path: { project: place().project } } }))
    .then(({ items }) => { tags.value = items.map(({ name }) => name) }, () => undefined)

  return { state, form, tags }
}
