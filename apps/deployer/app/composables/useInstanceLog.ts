import type { InstanceAnswer } from '@dezky/contracts/deployer'
import { type LogLine, withLines } from '../components/log/log-line'

interface Spoken {
  line: { at: string, stream: 'stdout' | 'stderr', text: string }
}

/** What an instance writes, from its last lines on. */
export function useInstanceLog(instance: () => InstanceAnswer) {
  const lines = shallowRef<LogLine[]>([])
  const came: LogLine[] = []
  const state = useStream<Spoken>(`/v1/instances/${instance().id}/logs/stream?tail=10000&plain=true`, {
    on: { line: ({ cursor, data: { at, stream, text } }) => {
      came.push({ cursor, at, text, tone: stream === 'stderr' ? 'error' : 'plain' })
      if (came.length === 1) requestAnimationFrame(show)
    } },
    isOver: () => instance().wanted === 'gone',
  })

  /** Many lines at once are drawn once. */
  function show() {
    lines.value = withLines(lines.value, came.splice(0))
  }

  return { lines, state }
}
