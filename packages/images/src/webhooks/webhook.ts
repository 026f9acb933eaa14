// What comes in when somebody has pushed an image, whoever says so. It is a hint: what a tag stands for is asked of the registry.

/**
 * `distribution`: Docker's registry and all that notify as it does (GitLab's own, Zot). `hub`: Docker Hub. `github`: its packages.
 * `gitea`: Forgejo as well. `harbor`: in its own format or as CloudEvents. `generic`: ours, for CI: `{ image, tag, digest? }`.
 */
export const webhookSources = ['distribution', 'hub', 'github', 'gitea', 'harbor', 'generic'] as const
export type WebhookSource = typeof webhookSources[number]

/** As Node has them: names in lower case. */
export type WebhookHeaders = Readonly<Record<string, string | string[] | undefined>>

export interface Push {
  /** Null where the source does not say which it is. */
  registry: string | null
  repository: string
  tag: string
  /** Gitea tells tags in lower case only; how it is really spelled is to be found among the repository's tags. */
  tagInLowerCase: boolean
  digest: string | null
  /** The same when the same is told again; null where that cannot be told from another push of the same tag. */
  deliveryKey: string | null
}

/**
 * `ping`: only to see whether we are there. `other-event`: not about packages. `not-a-push`: pulled, deleted, scanned. `not-an-image`: a
 * layer, or a package of another kind. `untagged`: part of an image for several platforms. `digest-tag`: a tag made of a digest, as for
 * signatures. `malformed`: not in the source's form, or with names that are none.
 */
export type IgnoredReason = 'ping' | 'other-event' | 'not-a-push' | 'not-an-image' | 'untagged' | 'digest-tag' | 'malformed'

export interface Pushes {
  /** How the source calls this delivery. */
  deliveryId: string | null
  pushes: Push[]
  ignored: { why: IgnoredReason }[]
}

/** What a source's payload says, before any of it is believed. `id`: the event's own, where one delivery holds several. */
export interface Said {
  registry: string | null
  repository: string
  tag: string
  digest: string | null
  tagInLowerCase?: boolean
  id?: string | null
}

/** `id`: null when the source has none; undefined when deliveries that are alike cannot be told from each other. */
export interface Reading { id: string | null | undefined, said: (Said | IgnoredReason)[] }

export function headerOf(headers: WebhookHeaders, name: string): string | null {
  const value = headers[name]
  return typeof value === 'string' && value !== '' ? value : null
}
