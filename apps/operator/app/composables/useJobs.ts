import type { Job, JobCounts } from '@dezky/contracts'
import { recurringKinds } from '@dezky/contracts'

/** What people look for, and what that means in states and kinds. */
export const jobViews = {
  attention: { state: ['failed', 'retrying'] },
  running: { state: ['running'] },
  queued: { state: ['queued'] },
  scheduled: { state: ['scheduled'] },
  recurring: { kind: [...recurringKinds] },
  all: {},
} satisfies Record<string, { state?: Job['state'][], kind?: Job['kind'][] }>
export type JobView = keyof typeof jobViews
const views = Object.keys(jobViews) as JobView[]

/** What is to be done, by what is looked for; read again every few seconds, for no event tells of each run. */
export function useJobs() {
  const { request } = useApi()
  const chosen = useQueryState('view', 'attention')
  const kind = useQueryState('kind')
  const search = useQueryState('search')
  const view = computed(() => views.find(name => name === chosen.value) ?? 'attention')
  const query = computed(() => ({
    ...jobViews[view.value], ...kind.value && { kind: [kind.value] as never[] }, ...search.value && { search: search.value },
  }))
  const list = useList<Job>({
    keyOf: job => job.id,
    query: () => query.value,
    read: (ask, cursor) => ask(api => api.GET('/v1/jobs', { params: { query: { limit: 50, cursor, ...query.value } } })),
  })
  const counts = useLoad<JobCounts>(ask => ask(api => api.GET('/v1/jobs/counts')))

  function refresh() {
    void list.refresh()
    void counts.refresh()
  }

  useIntervalWhileSeen(5000, refresh)
  return { list, counts, view, chosen, kind, search, refresh, ...useJobCommands(request) }
}

export function useJob(id: string) {
  const { request } = useApi()
  const job = useLoad<Job>(ask => ask(api => api.GET('/v1/jobs/{id}', { params: { path: { id } } })))
  useIntervalWhileSeen(3000, () => void job.refresh())
  return { job, ...useJobCommands(request) }
}

function useJobCommands(request: ReturnType<typeof useApi>['request']) {
  const params = ({ id }: Job) => ({ params: { path: { id } } })
  return {
    retry: (job: Job) => request(api => api.POST('/v1/jobs/{id}/retry', params(job))),
    cancel: (job: Job) => request(api => api.POST('/v1/jobs/{id}/cancel', params(job))),
  }
}
