// How a space may be called.
// Source: LibreGraph of Infinite Scale and OpenCloud: 1 to 255 bytes, trimmed, none of / \ . : ? * " > < |

const mostBytes = 255

/** What a tenant's space is called: its name as far as a file server takes it. A space called so already stays as it is. */
export function spaceName(name: string): string {
  const cleaned = name.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/[/\\:?*"><|]/g, '-').replaceAll('.', ' ')
  const tidy = shortened(cleaned.replaceAll(/\s+/g, ' ').trim()).trim()
  return tidy === '' ? 'Workspace' : tidy
}

function shortened(name: string): string {
  let bytes = 0
  let kept = ''
  for (const character of name) {
    bytes += Buffer.byteLength(character)
    if (bytes > mostBytes) break
    kept += character
  }
  return kept
}
