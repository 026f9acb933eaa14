import type { DeploymentDetails } from '@dezky/contracts/deployer'
import { actionsFor, type DeploymentAction } from '../components/deployment/deployment-actions'

/** What can be done about a deployment by whoever looks at it. */
export function useDeploymentActions(deployment: Ref<DeploymentDetails | undefined>, refresh: () => Promise<unknown>) {
  const text = useText()
  const confirm = useConfirm()
  const { request } = useApi()
  const { act, doing } = useAction()
  const { me, may } = useMe()
  const { live } = useLiveRelease(deployment)
  const deploy = useDeploy()

  const actions = computed<DeploymentAction[]>(() => {
    const asked = deployment.value
    return asked && live.value !== undefined && may('deploy') ? actionsFor(asked, live.value, me.value?.name ?? '') : []
  })

  async function answer(verb: 'approve' | 'cancel') {
    const id = deployment.value?.id ?? ''
    const path = { params: { path: { id } } }
    if (verb === 'approve') await request(api => api.POST('/v1/deployments/{id}/approve', path))
    else await request(api => api.POST('/v1/deployments/{id}/cancel', path))
    await refresh()
  }

  async function run(action: DeploymentAction) {
    const asked = deployment.value
    if (!asked || !await agreed(action, asked)) return
    await act(action, text(`deployment.action.failed.${action}`), () => doIt(action, asked))
  }

  function doIt(action: DeploymentAction, { project, stage, release, previousRelease }: DeploymentDetails) {
    const place = { project, stage }
    switch (action) {
      case 'approve': return answer('approve')
      case 'refuse': case 'cancel': return answer('cancel')
      case 'rollBack': return deploy(place, { release: previousRelease ?? 0, reason: null })
      case 'bringBack': return deploy(place, { release: release.number, reason: null })
      case 'again': return deploy(place, release.tag ? { tag: release.tag, reason: null } : { digest: release.digest, reason: null })
    }
  }

  async function agreed(action: DeploymentAction, { project, stage, release, previousRelease }: DeploymentDetails): Promise<boolean> {
    if (action === 'approve') return true
    const values = { project, stage, release: nameOf(release), number: release.number, previous: previousRelease ?? 0 }
    return confirm({
      title: text(`deployment.action.title.${action}`, values), consequence: text(`deployment.action.consequence.${action}`, values),
      action: text(`deployment.action.${action}`),
    })
  }

  return { actions, run, doing }
}

/** The number of the release that runs where this one is to run; null is none, undefined not known yet. */
function useLiveRelease(deployment: Ref<DeploymentDetails | undefined>) {
  const { requestInBackground } = useApi()
  const live = ref<number | null>()

  watch(() => deployment.value?.state, async () => {
    const asked = deployment.value
    if (!asked) return
    const path = { project: asked.project, stage: asked.stage }
    const stage = await requestInBackground(api => api.GET('/v1/projects/{project}/stages/{stage}', { params: { path } }))
      .catch(() => undefined)
    live.value = stage?.live?.number ?? null
  }, { immediate: true })

  return { live }
}
