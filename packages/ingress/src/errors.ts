// The ways a proxy says no; what is none of them is a bug.
import { UpstreamConflict, UpstreamRejected, UpstreamUnavailable } from '@dezky/runtime'

export class IngressUnavailable extends UpstreamUnavailable {
  override readonly name = 'IngressUnavailable'
}

/** `invalid`: the wish itself · `full`: no room for another host · `broken`: its configuration, whoever broke it · `credentials`. */
export type IngressRefusal = 'invalid' | 'full' | 'broken' | 'credentials' | 'other'

export class IngressRejected extends UpstreamRejected {
  override readonly name = 'IngressRejected'
  readonly reason: IngressRefusal

  constructor(reason: IngressRefusal, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.reason = reason
  }
}

export class IngressConflict extends UpstreamConflict {
  override readonly name = 'IngressConflict'
}
