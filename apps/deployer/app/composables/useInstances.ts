import { useIntervalFn } from '@vueuse/core'

/** The containers of a stage, as their host says they are now. */
export function useInstances(project: string, stage: string) {
  const instances = useLoad(async request => (await request(api =>
    api.GET('/v1/projects/{project}/stages/{stage}/instances', { params: { path: { project, stage } } }))).items)
  useNews(['instance.changed', 'deployment.step', 'deployment.changed'], instances.refresh)
  // What they use is sampled, not told.
  useIntervalFn(() => void (document.visibilityState === 'visible' && instances.refresh()), 10_000)
  return instances
}
