/** How many bad answers somebody gave in a row. */
export interface BadAnswers { note(who: string, ok: boolean): number }

export function createBadAnswers(): BadAnswers {
  const counts = new Map<string, number>()
  return {
    note(who, ok) {
      const count = ok ? 0 : (counts.get(who) ?? 0) + 1
      if (count === 0) counts.delete(who)
      else counts.set(who, count)
      return count
    },
  }
}
