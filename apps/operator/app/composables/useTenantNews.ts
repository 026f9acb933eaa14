import type { EventType } from '@dezky/contracts'

const pauseMs = 300

/**
 * Calls `read` soon after something happened to this tenant, and when something may have been missed: never twice at a time, and a few
 * times a second at most, for a large tenant being set up has thousands of events.
 */
export function useTenantNews(slug: string, types: EventType[], read: () => Promise<unknown>) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let reading = false
  let again = false

  function soon() {
    if (reading) again = true
    else waiting ??= setTimeout(() => void start(), 40)
  }

  async function start() {
    reading = true
    again = false
    // A read that fails here is made good by the next event or the next reconnection.
    await read().catch(() => undefined)
    waiting = setTimeout(() => {
      waiting = undefined
      reading = false
      if (again) soon()
    }, pauseMs)
  }

  useEvents(types, ({ data }) => {
    if (data.slug === slug) soon()
  }, soon)

  onScopeDispose(() => clearTimeout(waiting))
}
