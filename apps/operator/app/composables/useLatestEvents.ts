import { tellingTypes } from '../components/overview/telling'

/** The last few things that happened, live; without what happens all the time. */
export function useLatestEvents(limit: number) {
  const events = useLoad(async request =>
    (await request(api => api.GET('/v1/events/past', { params: { query: { limit, type: [...tellingTypes] } } }))).items)
  useNews([...tellingTypes], events.refresh)
  return events
}
