// Several of a kind, one a line, as they are typed and as they are sent.
export function asLines(values: readonly string[]): string {
  return values.join('\n')
}

export function fromLines(typed: string): string[] {
  return typed.split('\n').map(line => line.trim()).filter(Boolean)
}
