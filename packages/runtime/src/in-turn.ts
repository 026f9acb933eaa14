export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** One after the other for each key, for what nothing on the other side keeps from happening twice. */
export function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve()
    const mine = before.catch(() => {}).then(work)
    last.set(key, mine)
    try {
      return await mine
    }
    finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}
