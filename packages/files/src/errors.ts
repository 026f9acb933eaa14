// The three ways a file server says no; what is none of them is a bug.
import { UpstreamConflict, UpstreamRejected, UpstreamUnavailable } from '@dezky/runtime'

export class FilesUnavailable extends UpstreamUnavailable {
  override readonly name = 'FilesUnavailable'
}

export class FilesRejected extends UpstreamRejected {
  override readonly name = 'FilesRejected'
}

/** What we were to make or change is there already, and not ours; or there are two of it, and only a human can choose. */
export class FilesConflict extends UpstreamConflict {
  override readonly name = 'FilesConflict'
}
