// Server-sent events with our own reconnection: jittered, and from the last event seen.
// EventSource alone gives up for good on any HTTP error and retries in lockstep with every other tab.
import { readonly, ref } from 'vue'
import { createBackoff } from './backoff.ts'

export type FeedState = 'connecting' | 'live' | 'reconnecting'

export interface FeedEvent {
  type: string
  data: Record<string, unknown>
  id: string
  tenantId: string | null
  /** What it happened to, for example `tenant:<id>`. */
  subject: string
  occurredAt: string
}

interface Listener {
  types: string[]
  onEvent: (event: FeedEvent) => void
  onGap: () => void
}

interface FeedOptions {
  /** Called once when the stream was lost because its session has ended; nothing is tried again then. */
  onSignedOut: () => void
  isSignedOut: () => Promise<boolean>
}

export type EventFeed = ReturnType<typeof createEventFeed>

export function createEventFeed(url: string, { onSignedOut, isSignedOut }: FeedOptions) {
  const state = ref<FeedState>('connecting')
  const listeners = new Set<Listener>()
  const heard = new Set<string>()
  let source: EventSource | undefined
  const place = createPlace()
  const retry = createBackoff(open)

  function listen(listener: Listener) {
    listeners.add(listener)
    if (!source && !retry.isWaiting()) open()
    listener.types.forEach(hear)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) close()
    }
  }

  function open() {
    source = new EventSource(place.from(url))
    source.onopen = opened
    source.onerror = lost
    source.addEventListener('ready', place.remember)
    source.addEventListener('dropped', place.doubt)
    source.addEventListener('dropped', lost)
    heard.clear()
    for (const listener of listeners) listener.types.forEach(hear)
  }

  function opened() {
    retry.succeeded()
    state.value = 'live'
    // What a screen read before the stream was open may be old already, the first time as well as after a break.
    listeners.forEach(listener => listener.onGap())
  }

  function lost() {
    source?.close()
    state.value = 'reconnecting'
    void goOn(source)
  }

  /**
   * An EventSource does not say why it failed. Asking who is signed in does, and keeps no session awake. Only a clear answer counts: a
   * server that cannot be reached says nothing about the session.
   */
  async function goOn(broken: EventSource | undefined) {
    const ended = await isSignedOut().catch(() => false)
    if (broken !== source) return
    if (!ended) return retry.later()
    close()
    onSignedOut()
  }

  function close() {
    source?.close()
    source = undefined
    retry.stop()
    state.value = 'connecting'
  }

  function hear(type: string) {
    if (!source || heard.has(type)) return
    heard.add(type)
    source.addEventListener(type, message => deliver(type, message))
  }

  function deliver(type: string, message: MessageEvent<string>) {
    place.remember(message)
    for (const listener of listeners) if (listener.types.includes(type)) listener.onEvent(readEvent(type, message.data))
  }

  return { state: readonly(state), listen }
}

/** How far in the log this tab has come. */
function createPlace() {
  let last: string | undefined
  return {
    from: (url: string) => last ? `${url}?after=${encodeURIComponent(last)}` : url,
    remember({ lastEventId }: MessageEvent<string>) {
      if (lastEventId) last = lastEventId
    },
    /** A cursor that the server does not know (its log was put back to an earlier state) would be refused for ever. */
    doubt({ data }: MessageEvent<string>) {
      if (data.includes('cursor_invalid')) last = undefined
    },
  }
}

/** What happened, and to what; of what is not as it should be, as much as there is. */
function readEvent(type: string, text: string): FeedEvent {
  const { id = '', tenantId = null, subject = '', occurredAt = '', data } = parse(text)
  return { type, id, tenantId, subject, occurredAt, data: typeof data === 'object' && data !== null ? { ...data } : {} }
}

function parse(text: string): Partial<FeedEvent> {
  try {
    return (JSON.parse(text) as Partial<FeedEvent> | null) ?? {}
  }
  catch {
    return {}
  }
}
