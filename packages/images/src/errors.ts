// The two ways a registry says no; what is neither is a bug.
import { UpstreamRejected, UpstreamUnavailable } from '@dezky/runtime'

export class RegistryUnavailable extends UpstreamUnavailable {
  override readonly name = 'RegistryUnavailable'
}

export class RegistryRejected extends UpstreamRejected {
  override readonly name = 'RegistryRejected'
}
