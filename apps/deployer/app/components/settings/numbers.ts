// Figures as they are typed, and as they are sent.

export function typed(value: number | null): string {
  return value === null ? '' : String(value)
}

/** Null of nothing; what is no figure stays what it was, so that the schema refuses it. */
export function figure(text: string): number | null {
  const trimmed = text.trim().replace(',', '.')
  return trimmed === '' ? null : Number(trimmed)
}

/** Nothing is no number: the schema says so. */
export function whole(text: string): number {
  return figure(text) ?? Number.NaN
}

const mebibyte = 1024 ** 2

export function asMebibytes(bytes: number | null): string {
  return bytes === null ? '' : typed(Math.round(bytes / mebibyte))
}

export function fromMebibytes(text: string): number | null {
  const many = figure(text)
  return many === null ? null : Math.round(many * mebibyte)
}
