import type { Event, EventType } from '@dezky/contracts'

type Door = 'tenant.suspended' | 'tenant.resumed' | 'tenant.deleted' | 'tenant.restored' | 'tenant.purge_started'
const doors: Door[] = ['tenant.suspended', 'tenant.resumed', 'tenant.deleted', 'tenant.restored', 'tenant.purge_started']
const types: EventType[] = [...doors, 'tenant.activated']

/** Follows, live, which workspaces open and shut, and leaves the portal with the last of them. */
export function useStanding() {
  const { follow } = useMe()
  const { leaveIfOut, look } = useAway()

  // What the event says is taken at its word: by the time anybody could ask, the session may have ended with the workspace.
  useEvents(types, ({ data }) => {
    follow(data as Event<Door>['data'])
    void leaveIfOut()
  }, () => void look())
}
