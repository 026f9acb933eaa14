// When to warn somebody that their session is about to end. No input or output here.

const SECOND = 1_000
/** Time enough to come back from the other screen. */
export const IDLE_LEAD_MS = 60 * SECOND
/** Time enough to finish what one is writing: staying is not possible then. */
export const END_LEAD_MS = 300 * SECOND
/** Whoever has touched the keyboard since is there, and need not be asked. */
const PRESENT_MS = 60 * SECOND

export interface Standing {
  /** Until it ends because its person does nothing. */
  idleMs: number
  /** Until it ends whatever they do. */
  endMs: number
  /** Since they last touched keyboard or pointer. */
  untouchedMs: number
  /** They have been told that it ends in any case. */
  told: boolean
}

export type Step =
  | { do: 'leave' }
  | { do: 'stay' }
  | { do: 'warn', of: 'idle' | 'end', leftMs: number }
  | { do: 'wait', ms: number }

export function nextStep({ idleMs, endMs, untouchedMs, told }: Standing): Step {
  if (idleMs <= 0 || endMs <= 0) return { do: 'leave' }
  if (endMs <= END_LEAD_MS) return told ? { do: 'wait', ms: endMs } : { do: 'warn', of: 'end', leftMs: endMs }
  if (idleMs > IDLE_LEAD_MS) return { do: 'wait', ms: Math.min(idleMs - IDLE_LEAD_MS, endMs - END_LEAD_MS) }
  return untouchedMs < PRESENT_MS ? { do: 'stay' } : { do: 'warn', of: 'idle', leftMs: idleMs }
}
