// When keys are made, sign, and go: pure arithmetic over their ages.

export interface KeyAge { kid: string, signsFrom: Date }

export interface RotationPolicy {
  /** How long one key signs, in seconds. */
  period: number
  /** How long a key is published before it signs, so that everybody who caches the key set has it. */
  lead: number
  /** How long a key that no longer signs stays published: tokens it signed are still shown to us. */
  tail: number
}

export interface RotationPlan {
  /** When the key to be made starts to sign; null when none is needed. */
  make: { signsFrom: Date } | null
  remove: string[]
}

export function rotationPolicy(periodSeconds: number): RotationPolicy {
  return { period: periodSeconds, lead: Math.min(86_400, Math.floor(periodSeconds / 2)), tail: periodSeconds }
}

export function planRotation(keys: KeyAge[], now: Date, policy: RotationPolicy): RotationPlan {
  const remove = retired(keys, now, policy)
  const newest = inOrder(keys)[0]
  if (!newest) return { make: { signsFrom: now }, remove }
  const successorFrom = newest.signsFrom.getTime() + policy.period * 1000
  const due = successorFrom - policy.lead * 1000 <= now.getTime()
  const published = now.getTime() + policy.lead * 1000
  return { make: due ? { signsFrom: new Date(Math.max(successorFrom, published)) } : null, remove }
}

/** The keys to publish, the one that signs first. */
export function signingOrder<K extends KeyAge>(keys: K[], now: Date): K[] {
  const [current, ...before] = inOrder(keys.filter(key => key.signsFrom <= now))
  const upcoming = keys.filter(key => key.signsFrom > now)
  return current ? [current, ...before, ...upcoming] : upcoming
}

function retired(keys: KeyAge[], now: Date, { tail }: RotationPolicy): string[] {
  const [, ...before] = signingOrder(keys, now).filter(key => key.signsFrom <= now)
  return before.filter((key) => {
    const successor = inOrder(keys).findLast(other => other.signsFrom > key.signsFrom && other.signsFrom <= now)
    return successor !== undefined && successor.signsFrom.getTime() + tail * 1000 <= now.getTime()
  }).map(key => key.kid)
}

/** Newest first. */
function inOrder<K extends KeyAge>(keys: K[]): K[] {
  return [...keys].sort((a, b) => b.signsFrom.getTime() - a.signsFrom.getTime() || a.kid.localeCompare(b.kid))
}
