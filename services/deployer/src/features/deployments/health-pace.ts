// How soon a new instance is asked again. Pure.

const firstMs = 10
const growth = 1.5

/** In its first moments often, that nobody waits for one that is there at once; from its first good answer on, at the pace it was given. */
export function pauseAfter({ asked, good }: { asked: number, good: number }, intervalMs: number): number {
  return good > 0 ? intervalMs : Math.min(intervalMs, firstMs * growth ** (asked - 1))
}
