import type { DeployerEventType } from '@dezky/contracts/deployer'

export const stageNews: DeployerEventType[] = [
  'deployment.changed', 'deployment.step', 'deployment.approved', 'instance.changed', 'stage.created', 'stage.changed', 'stage.removing',
  'stage.removed', 'stages.ordered', 'project.created', 'project.changed', 'project.removed',
]

/** What runs where, live. */
export function useOverview() {
  const overview = useLoad(async request => (await request(api => api.GET('/v1/overview'))).items)
  useNews(stageNews, overview.refresh)
  return overview
}
