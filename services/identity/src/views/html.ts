// A template tag that escapes whatever is put into it, so that a view cannot forget to.

export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Renderable = Html | string | number | null | undefined | false | Renderable[]

export function html(strings: TemplateStringsArray, ...values: Renderable[]): Html {
  return new Html(strings.map((text, index) => text + render(values[index])).join(''))
}

/** Text that is HTML already, for example from a library that made a form. */
export function trusted(text: string): Html {
  return new Html(text)
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

function render(value: Renderable): string {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(render).join('')
  if (value === null || value === undefined || value === false) return ''
  return String(value).replace(/[&<>"']/g, character => entities[character] ?? character)
}
