// How each state of a mail looks; the words come from the catalogue.
import type { MailState } from '@dezky/contracts'

type Tone = 'ok' | 'busy' | 'warn' | 'fault' | 'idle' | 'unknown'

export const mailTones: Record<MailState, Tone> = { queued: 'busy', sent: 'ok', failed: 'fault', kept: 'idle', overtaken: 'idle' }
