import type { Clock } from '@dezky/runtime'
import type { Destinations } from '@dezky/runtime/outbound'

/** What sending takes besides the channel and the message. */
export interface Sending { destinations: Destinations, publicUrl: string, signal: AbortSignal, clock: Clock }
