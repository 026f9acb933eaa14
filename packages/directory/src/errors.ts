// The three ways a directory says no; what is none of them is a bug.
import { UpstreamConflict, UpstreamRejected, UpstreamUnavailable } from '@dezky/runtime'

export class DirectoryUnavailable extends UpstreamUnavailable {
  override readonly name = 'DirectoryUnavailable'
}

export class DirectoryRejected extends UpstreamRejected {
  override readonly name = 'DirectoryRejected'
}

/** The name, the address or the account belongs to something we did not make. */
export class DirectoryConflict extends UpstreamConflict {
  override readonly name = 'DirectoryConflict'
}
