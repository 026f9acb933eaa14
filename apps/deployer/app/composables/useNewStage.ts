import { createStageSchema, type StageAnswer } from '@dezky/contracts/deployer'

const codes = { name_taken: 'name', stage_leaving: 'name', host_unknown: 'host', ingress_unknown: 'ingress' }

interface Draft { name: string, host: string | undefined, ingress: string | undefined }

/** Another stage of a project: the last one at first. */
export function useNewStage(project: string) {
  const text = useText()
  const { request } = useApi()
  const state = reactive<Draft>({ name: '', host: undefined, ingress: undefined })

  function sentence(field: string, code?: string) {
    if (code === 'name_taken' || code === 'stage_leaving') return text('newStage.taken')
    return text(field === 'host' || field === 'ingress' ? `newStage.wrong.${field}` : 'newStage.wrong.name')
  }

  function send(body: ReturnType<typeof createStageSchema.parse>): Promise<StageAnswer> {
    return request(api => api.POST('/v1/projects/{project}/stages', { params: { path: { project } }, body }))
  }

  return { state, form: useForm({ state, schema: createStageSchema, sentence, codes, send }) }
}
