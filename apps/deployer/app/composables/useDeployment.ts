import { useIntervalFn, useThrottleFn } from '@vueuse/core'
import { isOver } from '../components/deployment/deployment-looks'
import { type LogLine, withLines } from '../components/log/log-line'

export interface Probe { at: string, instanceId: string, ok: boolean, status: number | null, tookMs: number, message: string | null }

interface Spoken {
  log: { at: string, level: 'info' | 'warn' | 'error', message: string }
  step: { at: string }
  state: { at: string }
  probe: Probe
}

const mostProbes = 200
const tones = { info: 'plain', warn: 'warn', error: 'error' } as const

/** A deployment, and what it says as it says it. */
export function useDeployment(id: string) {
  const details = useLoad(request => request(api => api.GET('/v1/deployments/{id}', { params: { path: { id } } })))
  const lines = shallowRef<LogLine[]>([])
  const probes = shallowRef<Probe[]>([])
  const again = useThrottleFn(() => details.refresh(), 250, true)
  const deployment = details.value
  const over = computed(() => deployment.value !== undefined && isOver(deployment.value.state))

  const stream = useStream<Spoken>(`/v1/deployments/${id}/stream`, {
    on: {
      log: ({ cursor, data: { at, level, message } }) => {
        lines.value = withLines(lines.value, [{ cursor, at, text: message, tone: tones[level] }])
      },
      probe: ({ data }) => { probes.value = [...probes.value, data].slice(-mostProbes) },
      step: () => void again(),
      state: () => void again(),
    },
    isOver: () => over.value,
  })

  useNews(['deployment.changed', 'deployment.approved'], details.refresh, { concerns: ({ deploymentId }) => deploymentId === id })

  // How far a pull has come is not told, only kept.
  const pulls = computed(() => deployment.value?.steps.some(({ name, state }) => name === 'pull' && state === 'running') ?? false)
  const { pause, resume } = useIntervalFn(() => void details.refresh(), 700, { immediate: false })
  watch(pulls, active => active ? resume() : pause(), { immediate: true })

  return { details, deployment, over, lines, probes, stream }
}
