// What of an entry is another, line by line.
export interface ChangedLine { side: 'before' | 'after', text: string }

export function linesOf(before: unknown, after: unknown): ChangedLine[] {
  const [was, is] = [flat(before), flat(after)]
  const names = [...new Set([...was.keys(), ...is.keys()])].filter(name => was.get(name) !== is.get(name))
  return names.flatMap((name) => {
    const line = (side: ChangedLine['side'], value: string | undefined): ChangedLine[] => (value === undefined ? [] : [{ side, text: `${name}: ${value}` }])
    return [...line('before', was.get(name)), ...line('after', is.get(name))]
  })
}

function flat(value: unknown, prefix = ''): Map<string, string> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return new Map([[prefix || '·', JSON.stringify(value)]])
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...flat(inner, prefix ? `${prefix}.${name}` : name)]))
}
