/** The workspace one was in last, on this browser. */
export const workspaceMemory = memoryIn(() => localStorage, 'dezky-workspace')

/** Which access an operator came in by, in this tab. */
export const accessMemory = memoryIn(() => sessionStorage, 'dezky-acting')

// A browser that keeps nothing for this site refuses both; what is kept then lasts as long as the page.
function memoryIn(storage: () => Storage, key: string) {
  return {
    read(): string | null {
      try {
        return storage().getItem(key)
      }
      catch {
        return null
      }
    },
    write(value: string | null): void {
      try {
        if (value === null) storage().removeItem(key)
        else storage().setItem(key, value)
      }
      catch { /* see above */ }
    },
  }
}
