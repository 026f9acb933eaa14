// The three ways a mail server says no; what is none of them is a bug.
import { UpstreamConflict, UpstreamRejected, UpstreamUnavailable } from '@dezky/runtime'

export class MailUnavailable extends UpstreamUnavailable {
  override readonly name = 'MailUnavailable'
}

export class MailRejected extends UpstreamRejected {
  override readonly name = 'MailRejected'
}

/** The domain or the address belongs to something we did not make. */
export class MailConflict extends UpstreamConflict {
  override readonly name = 'MailConflict'
}
