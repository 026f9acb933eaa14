import { useEventListener } from '@vueuse/core'

/** The cursor is what one goes on from. */
export interface Told<Data> { cursor: string, data: Data }

interface StreamOptions<Kinds extends object> {
  on: { [Kind in keyof Kinds]: (told: Told<Kinds[Kind]>) => void }
  /** Whether nothing more is to come: a stream that ends then is not opened again. */
  isOver: () => boolean
}

export type StreamState = 'connecting' | 'live' | 'reconnecting' | 'ended'

/** What one thing says, as it says it: from the beginning, through every break, to its last word. */
export function useStream<Kinds extends object>(url: string, { on, isOver }: StreamOptions<Kinds>) {
  const state = ref<StreamState>('connecting')
  const retry = createBackoff(open)
  let source: EventSource | undefined
  let last = ''

  function open() {
    source = new EventSource(last ? `${url}${url.includes('?') ? '&' : '?'}after=${encodeURIComponent(last)}` : url)
    source.onopen = () => {
      retry.succeeded()
      state.value = 'live'
    }
    source.onerror = lost
    source.addEventListener('dropped', lost)
    for (const kind of Object.keys(on) as (keyof Kinds & string)[]) {
      source.addEventListener(kind, (message: MessageEvent<string>) => hear(kind, message))
    }
  }

  function hear<Kind extends keyof Kinds>(kind: Kind, { data, lastEventId }: MessageEvent<string>) {
    last = lastEventId || last
    on[kind]({ cursor: lastEventId, data: JSON.parse(data) as Kinds[Kind] })
  }

  function lost() {
    source?.close()
    state.value = isOver() ? 'ended' : 'reconnecting'
    if (!isOver()) retry.later()
  }

  function rest() {
    source?.close()
    retry.stop()
  }

  // A browser has few connections to one server for all its tabs: one that nobody looks at needs none, and goes on from where it was.
  useEventListener(document, 'visibilitychange', () => {
    if (state.value === 'ended') return
    rest()
    if (document.visibilityState === 'visible') open()
  })
  onMounted(open)
  onScopeDispose(rest)

  return readonly(state)
}
