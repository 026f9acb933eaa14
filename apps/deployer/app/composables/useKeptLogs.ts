import type { LogLine } from '../components/log/log-line'

/** What instances wrote that are gone, and one of them when it is opened. */
export function useKeptLogs(project: string, stage: string) {
  const { request } = useApi()
  const kept = useLoad(async ask => (await ask(api =>
    api.GET('/v1/projects/{project}/stages/{stage}/kept-logs', { params: { path: { project, stage } } }))).items)
  const lines = shallowRef<LogLine[]>([])
  const opened = ref('')

  useNews(['instance.changed'], kept.refresh, { concerns: ({ status }) => status === 'gone' })

  async function open(id: string) {
    const { items } = await request(api =>
      api.GET('/v1/instances/{id}/logs', { params: { path: { id }, query: { tail: 10_000, plain: 'true' } } }))
    lines.value = items.map(({ cursor, at, stream, text }) => ({ cursor, at, text, tone: stream === 'stderr' ? 'error' : 'plain' }))
    opened.value = id
  }

  return { kept, lines, opened, open }
}
