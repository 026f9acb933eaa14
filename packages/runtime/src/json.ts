/** What a text says in JSON; undefined for what is none, which no JSON says. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return undefined
  }
}
