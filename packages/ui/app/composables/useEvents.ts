// One live connection per tab to the event log, shared by every screen that listens.
import { createEventFeed, type EventFeed, type FeedEvent } from '../events/event-feed'

let feed: EventFeed | undefined

function useFeed(): EventFeed {
  const { leave } = useSessionEnd()
  const { api, readSession } = useBackend()
  const isSignedOut = async () => (await readSession(false)).authenticated === false
  return feed ??= createEventFeed(`${api}/v1/events`, { onSignedOut: leave, isSignedOut })
}

/** connecting, live or reconnecting. */
export function useEventState() {
  return useFeed().state
}

/**
 * Calls `onEvent` for each event of the given types while the component lives, and `onGap` after a reconnection
 * that may have missed something: read again then.
 */
export function useEvents(types: string[], onEvent: (event: FeedEvent) => void, onGap: () => void) {
  onScopeDispose(useFeed().listen({ types, onEvent, onGap }))
}
