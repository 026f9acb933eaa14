// Whether a new instance has ended for good, by what its host says of it. Pure.
import type { ObservedInstance } from '@dezky/containers'

/** So often may the host start it again before that counts as never getting up. */
const mostRestarts = 3

type Seen = Pick<ObservedInstance, 'state' | 'restarts' | 'outOfMemory' | 'exitCode'>

/** `told`: the host said that it used too much memory, which it forgets when it starts it again. */
export function howItEnded({ state, restarts, outOfMemory, exitCode }: Seen, told: boolean): 'out_of_memory' | 'crashed' | null {
  if (told || (outOfMemory && state !== 'running')) return 'out_of_memory'
  if (state === 'exited' || state === 'dead') return 'crashed'
  // Seen as it runs once more it does not tell how it ended; it will soon be seen as it ends again.
  return restarts >= mostRestarts && exitCode !== null ? 'crashed' : null
}

/** One that was just started again does not tell any more how it ended before: that is remembered. */
export function withLastExit<Observed extends Pick<Seen, 'exitCode'>>(observed: Observed, last: number | null): Observed {
  return { ...observed, exitCode: observed.exitCode ?? last }
}
