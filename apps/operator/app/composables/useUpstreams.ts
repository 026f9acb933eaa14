import type { EventType } from '@dezky/contracts'

const types: EventType[] = ['upstream.changed']

/** The servers that do the work, live. */
export function useUpstreams() {
  const upstreams = useLoad(async request => (await request(api => api.GET('/v1/upstreams'))).items)
  useEvents(types, () => void upstreams.refresh(), upstreams.refresh)
  return upstreams
}
