import type { DataExport, EventType } from '@dezky/contracts'

const types: EventType[] = [
  'data_export.started', 'data_export.progressed', 'data_export.finished', 'data_export.failed', 'data_export.deleted',
]

/** The exports of a workspace, live: the one under way and those that can still be downloaded. */
export function useDataExports(slug: string) {
  const path = { slug }
  const { request } = useApi()
  const text = useText()
  const { act, doing } = useAction()
  // Coming back from signing in anew, they press once more.
  const { attempt } = useIntent('data_export.start', () => undefined)
  const params = { path, query: { limit: 100 } }
  const list = useLoad(async ask => (await ask(api => api.GET('/v1/tenants/{slug}/data-exports', { params }))).items)
  useTenantNews(slug, types, list.refresh)

  const isRunning = computed(() => list.value.value?.some(({ state }) => state === 'running') ?? false)

  async function start() {
    const header = { 'idempotency-key': crypto.randomUUID() }
    await act('start', text('dataPage.startFailed'), async () => {
      await attempt(() => request(api => api.POST('/v1/tenants/{slug}/data-exports', { params: { path, header } })))
      await list.refresh()
    })
  }

  async function remove({ id }: DataExport) {
    await act(id, text('dataPage.removeFailed'), async () => {
      await request(api => api.DELETE('/v1/tenants/{slug}/data-exports/{exportId}', { params: { path: { slug, exportId: id } } }))
      await list.refresh()
    })
  }

  return { list, isRunning, start, remove, doing }
}
