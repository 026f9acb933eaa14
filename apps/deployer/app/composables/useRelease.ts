import type { ReleaseAnswer } from '@dezky/contracts/deployer'

export type ReleaseSide = ReturnType<typeof useRelease>

/** One side of a comparison, in the address: a stage, and one of its releases; without a choice the newest. */
export function useRelease(side: 'left' | 'right') {
  const stage = useQueryState(side)
  const chosen = useQueryState(`${side}Release`)
  const { value: releases, failure, retry, refresh } = useLoad<ReleaseAnswer[] | undefined>(async (request) => {
    const [project, name] = stage.value.split('/')
    if (!project || !name) return undefined
    const params = { path: { project, stage: name } }
    return (await request(api => api.GET('/v1/projects/{project}/stages/{stage}/releases', { params }))).items
  })
  watch(stage, () => {
    releases.value = undefined
    chosen.value = ''
    void refresh()
  })
  const release = computed(() => releases.value?.find(({ number }) => String(number) === chosen.value) ?? releases.value?.[0])
  const number = computed({
    get: () => String(release.value?.number ?? ''),
    set(value: string) {
      chosen.value = value
    },
  })
  const label = computed(() => `${stage.value} #${number.value}`)
  return { stage, number, releases, release, label, failure, retry }
}
