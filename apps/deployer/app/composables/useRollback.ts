import { earlierReleases } from '../components/stage/earlier-releases'

export function useRollback(place: () => { project: string, stage: string, live: number }) {
  const { project, stage, live } = place()
  const deploy = useDeploy()
  const { act, doing } = useAction()
  const chosen = ref<number>()
  const { value, failure, loading, retry } = useLoad(request => request(api =>
    api.GET('/v1/projects/{project}/stages/{stage}/deployments', { params: { path: { project, stage }, query: { limit: 100 } } })))
  const choices = computed(() => earlierReleases(value.value?.items ?? [], live))

  watch(choices, ([newest]) => {
    chosen.value ??= newest?.release.number
  })

  async function rollBack() {
    if (chosen.value !== undefined) await deploy({ project, stage }, { release: chosen.value, reason: null })
  }

  return { choices, chosen, failure, loading, retry, act, doing, rollBack }
}
