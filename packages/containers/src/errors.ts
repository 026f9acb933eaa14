// The ways a host says no; what is none of them is a bug.
import { UpstreamConflict, UpstreamRejected, UpstreamUnavailable } from '@dezky/runtime'

export class ContainersUnavailable extends UpstreamUnavailable {
  override readonly name = 'ContainersUnavailable'
}

/**
 * `image_missing`: the registry, or the host, has none such · `registry_refused`: it wants other credentials · `disk_full` · `port_taken` ·
 * `invalid`: the wish itself.
 */
export type RejectionReason = 'image_missing' | 'registry_refused' | 'disk_full' | 'port_taken' | 'invalid' | 'other'

export class ContainersRejected extends UpstreamRejected {
  override readonly name = 'ContainersRejected'
  readonly reason: RejectionReason

  constructor(reason: RejectionReason, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.reason = reason
  }
}

/** What has that name is not ours, or was made for something else. */
export class ContainersConflict extends UpstreamConflict {
  override readonly name = 'ContainersConflict'
}
