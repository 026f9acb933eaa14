// Who is next, by weight: earliest deadline first. Source: pkg/server/service/loadbalancer/wrr of Traefik 3.
export interface Weighed<T> { member: T, weight: number }

/** Null where nobody has any weight. */
export function balance<T>(members: Weighed<T>[]): () => T | null {
  const entries = members.filter(({ weight }) => weight > 0).map(({ member, weight }) => ({ member, weight, deadline: 1 / weight }))
  return () => {
    const [first, ...others] = entries
    if (!first) return null
    const next = others.reduce((earliest, entry) => entry.deadline < earliest.deadline ? entry : earliest, first)
    next.deadline += 1 / next.weight
    return next.member
  }
}
