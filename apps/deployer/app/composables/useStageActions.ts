import type { StageOverview } from '@dezky/contracts/deployer'
import { LazyDeployDialog, LazyRollbackDialog } from '#components'

/** What one does with a stage: each leads to the deployment it makes. */
export function useStageActions(project: () => string) {
  const text = useText()
  const overlay = useOverlay()
  const confirm = useConfirm()
  const { request } = useApi()
  const { act, doing } = useAction()
  const deploy = useDeploy()

  function deployTag(stage: string) {
    return overlay.create(LazyDeployDialog, { destroyOnClose: true }).open({ project: project(), stage })
  }

  function rollBack({ name: stage, live }: StageOverview) {
    return overlay.create(LazyRollbackDialog, { destroyOnClose: true }).open({ project: project(), stage, live: live?.number ?? 0 })
  }

  async function promote(from: StageOverview, to: StageOverview) {
    if (!from.live) return
    const values = { release: nameOf(from.live), from: from.name, to: to.name, project: project() }
    const agreed = await confirm({
      title: text('pipeline.promoteTitle', values), consequence: text('pipeline.promoteText', values),
      action: text('pipeline.promoteAction'),
    })
    if (!agreed) return
    await act(`promote ${to.name}`, text('pipeline.promoteFailed'), () =>
      deploy({ project: project(), stage: to.name }, { promoteFrom: from.name, reason: null }))
  }

  async function restart({ name: stage }: StageOverview) {
    const path = { project: project(), stage }
    const agreed = await confirm({
      title: text('pipeline.restartTitle', path), consequence: text('pipeline.restartText', path), action: text('pipeline.restart'),
    })
    if (!agreed) return
    await act(`restart ${stage}`, text('pipeline.restartFailed'), async () => {
      const { id } = await request(api =>
        api.POST('/v1/projects/{project}/stages/{stage}/restart', { params: { path }, body: { reason: null } }))
      await navigateTo(`/deployments/${id}`)
    })
  }

  return { deployTag, rollBack, promote, restart, doing }
}
