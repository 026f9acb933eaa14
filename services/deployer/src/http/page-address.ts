// Which addresses are pages. Pure.

/** Whoever asks for something below these never wants a page. */
const reserved = new Set(['v1', 'auth', 'hooks', 'health', 'healthz', 'openapi.json'])

export function answerFor(path: string): 'page' | 'file' | 'nothing' {
  const parts = path.split('/').slice(1)
  if (reserved.has(parts[0] ?? '')) return 'nothing'
  if (parts[0] === '_nuxt' || /\.[a-z0-9]+$/i.test(parts.at(-1) ?? '')) return 'file'
  return 'page'
}
