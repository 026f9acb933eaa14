import type { EventType, UpstreamName } from '@dezky/contracts'

const types: EventType[] = ['upstream.changed']

/** The servers that do the work, live. */
export function useUpstreams() {
  const upstreams = useLoad(async request => (await request(api => api.GET('/v1/upstreams'))).items)
  useEvents(types, () => void upstreams.refresh(), upstreams.refresh)
  return upstreams
}

/** One of them with its last calls, read again as long as the page is open; `probe` has it asked now. */
export function useUpstream(name: UpstreamName) {
  const { request } = useApi()
  const upstreams = useUpstreams()
  const calls = useLoad(async ask => (await ask(api => api.GET('/v1/upstreams/{name}/calls', { params: { path: { name } } }))).items)
  const upstream = computed(() => upstreams.value.value?.find(known => known.name === name))

  async function probe() {
    await request(api => api.POST('/v1/upstreams/{name}/probe', { params: { path: { name } } }))
  }

  useIntervalWhileSeen(5000, () => {
    void upstreams.refresh()
    void calls.refresh()
  })
  return { upstream, upstreams, calls, probe }
}
