import { type DeploymentDetails, quickDeploymentSchema } from '@dezky/contracts/deployer'
import { readImageName } from '../components/quick/image-name'

interface Draft {
  image: string
  project: string
  stage: string
  host: string | undefined
  ingress: string | undefined
  port: string
  hostName: string
}

const schema = {
  parse: (state: unknown) => quickDeploymentSchema.parse(wireOf(state as Draft)),
  safeParse: (state: unknown) => quickDeploymentSchema.safeParse(wireOf(state as Draft)),
}

/** What is left out is as the image says. */
function wireOf({ image, project, stage, host, ingress, port, hostName }: Draft) {
  return {
    image: readImageName(image) ? image : '', project: project || null, stage: stage || null, host: host ?? null, ingress: ingress ?? null,
    port: port === '' ? null : Number(port), hostName: hostName || null,
  }
}

const codes = {
  image_invalid: 'image', tag_unknown: 'image', upstream_unavailable: 'image', project_of_another: 'project', host_needed: 'host',
  host_unknown: 'host', ingress_needed: 'ingress', ingress_unknown: 'ingress',
}

/** From the name of an image to a deployment under way. */
export function useQuickDeploy() {
  const route = useRoute()
  const text = useText()
  const { request } = useApi()
  const given = typeof route.query.image === 'string' ? route.query.image : ''
  const state = reactive<Draft>({ image: given, project: '', stage: '', host: undefined, ingress: undefined, port: '', hostName: '' })
  const suggested = computed(() => readImageName(state.image)?.project ?? '')
  const refusal = ref('')

  function sentence(field: string, code?: string) {
    return code && refusal.value ? refusal.value : text(`quick.wrong.${isField(field) ? field : 'image'}`)
  }

  const form = useForm<ReturnType<typeof schema.parse>, DeploymentDetails>({ state, schema, sentence, codes, send })

  async function send(body: ReturnType<typeof schema.parse>) {
    refusal.value = ''
    try {
      return await request(api => api.POST('/v1/quick-deployments', { body }))
    }
    catch (cause) {
      // What the registry or the deployer says of this very image tells more than a sentence for all of them.
      if (cause instanceof ApiProblem) refusal.value = cause.detail ?? ''
      throw cause
    }
  }

  return { state, form, suggested }
}

const fields = ['image', 'project', 'stage', 'host', 'ingress', 'port', 'hostName'] as const

function isField(name: string): name is (typeof fields)[number] {
  return fields.some(field => field === name)
}
