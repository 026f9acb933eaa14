import type { EventType } from '@dezky/contracts'
import type { DeployerEventType } from '@dezky/contracts/deployer'

interface NewsOptions {
  /** Which of these events matter; without it, all. */
  concerns?: (data: Record<string, unknown>) => boolean
  /** How long after one read the next may begin. */
  pauseMs?: number
}

/**
 * Calls `read` soon after something happened, and when something may have been missed: never twice at a time, and with a pause after
 * each, for a large tenant being set up has thousands of events.
 */
export function useNews(
  types: (EventType | DeployerEventType)[], read: () => Promise<unknown>, { concerns = () => true, pauseMs = 300 }: NewsOptions = {},
) {
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
    if (concerns(data)) soon()
  }, soon)

  onScopeDispose(() => clearTimeout(waiting))
}
