interface Writing {
  /** How a character is written so that it means nothing but itself. */
  escape?: (character: string) => string
  sizeOf?: (text: string) => number
}

/** As much of a text as there is room for once it is written down; no character, and no way of writing one, is cut in two. */
export function shorten(text: string, most: number, { escape = itself, sizeOf = lengthOf }: Writing = {}): string {
  const written = Array.from(text, escape)
  if (sizeOf(written.join('')) <= most) return written.join('')
  let room = most - sizeOf('…')
  const end = written.findIndex((part) => {
    room -= sizeOf(part)
    return room < 0
  })
  return `${written.slice(0, end).join('')}…`
}

function itself(text: string): string {
  return text
}

function lengthOf({ length }: string): number {
  return length
}
