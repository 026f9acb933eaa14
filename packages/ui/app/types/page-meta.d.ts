import type { TenantPermission } from '@dezky/contracts'

declare module '#app' {
  interface PageMeta {
    /** Shown without a session. */
    public?: boolean
    /** For those who have it in their workspace. */
    permission?: TenantPermission
    /** For the workspace's own people: not for an operator who acts for it. */
    ownPeople?: boolean
  }
}

export {}
