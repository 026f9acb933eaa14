import type { Event, EventType } from '@dezky/contracts'

type Door = 'tenant.suspended' | 'tenant.resumed' | 'tenant.deleted' | 'tenant.restored' | 'tenant.purge_started'
const doors: Door[] = ['tenant.suspended', 'tenant.resumed', 'tenant.deleted', 'tenant.restored', 'tenant.purge_started']
const types: EventType[] = [...doors, 'tenant.activated']

/** Where somebody has to go whose workspaces are all shut; null while one of them is open. */
export function awayPage(memberships: Membership[]): '/auth/suspended' | '/auth/no-workspace' | null {
  if (memberships.some(isOpen)) return null
  return memberships.some(({ tenant }) => tenant.status === 'suspended') ? '/auth/suspended' : '/auth/no-workspace'
}

/** Follows, live, which workspaces open and shut, and leaves the portal with the last of them. */
export function useStanding() {
  const { memberships, follow, refresh } = useMe()

  function leaveIfShut() {
    const page = awayPage(memberships.value)
    if (page) void navigateTo(page)
  }

  // What the event says is taken at its word: by the time anybody could ask, the session may have ended with the workspace.
  useEvents(types, ({ data }) => {
    follow(data as Event<Door>['data'])
    leaveIfShut()
  }, () => void refresh().then(leaveIfShut, () => undefined))
}
