import type { ResourceKind } from '@dezky/contracts'

/** The upstreams that are not configured, with a sentence that says so, by the kind of resource that would live there. */
export type NotConfigured = Partial<Record<ResourceKind, string>>
