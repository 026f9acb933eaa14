// One after the other for each key: the server has no unique key that would stop a second space of the same tenant.

export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>

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
