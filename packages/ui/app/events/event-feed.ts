// Server-sent events with our own reconnection: jittered, and from the last event seen.
// EventSource alone gives up for good on any HTTP error and retries in lockstep with every other tab.
import { readonly, ref } from 'vue'

export type FeedState = 'connecting' | 'live' | 'reconnecting'

export interface FeedEvent {
  type: string
  data: Record<string, unknown>
}

interface Listener {
  types: string[]
  onEvent: (event: FeedEvent) => void
  onGap: () => void
}

const longestWait = 20_000

export function createEventFeed(url: string) {
  const state = ref<FeedState>('connecting')
  const listeners = new Set<Listener>()
  const heard = new Set<string>()
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let last: string | undefined

  function listen(listener: Listener) {
    listeners.add(listener)
    if (!source && !retry) open()
    listener.types.forEach(hear)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) close()
    }
  }

  function open() {
    retry = undefined
    source = new EventSource(last ? `${url}?after=${encodeURIComponent(last)}` : url)
    source.onopen = opened
    source.onerror = lost
    source.addEventListener('dropped', lost)
    heard.clear()
    for (const listener of listeners) listener.types.forEach(hear)
  }

  function opened() {
    failures = 0
    state.value = 'live'
    // What a screen read before the stream was open may be old already, the first time as well as after a break.
    listeners.forEach(listener => listener.onGap())
  }

  function lost() {
    source?.close()
    state.value = 'reconnecting'
    failures += 1
    clearTimeout(retry)
    const wait = Math.min(longestWait, 500 * 2 ** failures)
    retry = setTimeout(open, wait / 2 + Math.random() * wait / 2)
  }

  function close() {
    source?.close()
    clearTimeout(retry)
    source = retry = undefined
    failures = 0
    state.value = 'connecting'
  }

  function hear(type: string) {
    if (!source || heard.has(type)) return
    heard.add(type)
    source.addEventListener(type, message => deliver(type, message))
  }

  function deliver(type: string, message: MessageEvent<string>) {
    if (message.lastEventId) last = message.lastEventId
    const event = { type, data: readData(message.data) }
    for (const listener of listeners) if (listener.types.includes(type)) listener.onEvent(event)
  }

  return { state: readonly(state), listen }
}

export const eventFeed = createEventFeed('/api/v1/events')

/** What happened, out of the event that tells of it. */
function readData(text: string): Record<string, unknown> {
  try {
    const { data } = JSON.parse(text) as { data?: unknown }
    return typeof data === 'object' && data !== null ? { ...data } : {}
  }
  catch {
    return {}
  }
}
