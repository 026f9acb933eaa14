/** What the signed-in person has said of themselves, where an app knows it: how they are called, by which picture, and where they are. */
export interface Look {
  name: string
  /** An address. */
  picture: string | null
  /** Of the IANA database; null: where the browser is. */
  timeZone: string | null
}

export function useLook() {
  const look = useState<Look | null>('look', () => null)
  const timeZone = computed(() => look.value?.timeZone ?? undefined)

  function show(found: Look) {
    look.value = { ...found, timeZone: found.timeZone !== null && isKnown(found.timeZone) ? found.timeZone : null }
  }

  return { look, timeZone, show }
}

/** A browser may be older than a zone is. */
function isKnown(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }))
  }
  catch {
    return false
  }
}
