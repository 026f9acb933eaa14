import { baseCompile } from '@intlify/message-compiler'

/** The keys of messages that no page could show: a lone `@` has a meaning of its own. */
export function unreadableMessages(catalogue: object, path = ''): string[] {
  return Object.entries(catalogue).flatMap(([name, value]: [string, unknown]) => {
    const key = path ? `${path}.${name}` : name
    if (typeof value === 'object' && value) return unreadableMessages(value, key)
    return typeof value === 'string' && !isReadable(value) ? [key] : []
  })
}

function isReadable(message: string): boolean {
  let readable = true
  try {
    baseCompile(message, { onError: () => readable = false })
  }
  catch {
    return false
  }
  return readable
}
