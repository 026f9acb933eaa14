// One live connection per tab to the platform's event log, shared by every screen that listens.
import type { FeedEvent } from '../events/event-feed'
import { eventFeed } from '../events/event-feed'

/** connecting, live or reconnecting. */
export function useEventState() {
  return eventFeed.state
}

/**
 * Calls `onEvent` for each event of the given types while the component lives, and `onGap` after a reconnection
 * that may have missed something: read again then.
 */
export function useEvents(types: string[], onEvent: (event: FeedEvent) => void, onGap: () => void) {
  onScopeDispose(eventFeed.listen({ types, onEvent, onGap }))
}
