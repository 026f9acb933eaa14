// What was sent, by name. Values are left out: some are secret, and which ones is not for a trail to know. Pure.

const most = 60
const longest = 80

export function fieldsOf(body: unknown): string[] {
  return namesIn(body, '', 2).slice(0, most).map(name => name.slice(0, longest))
}

function namesIn(value: unknown, prefix: string, deep: number): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const within = deep > 1 ? namesIn(inner, `${prefix}${key}.`, deep - 1) : []
    return within.length > 0 ? within : [`${prefix}${key}`]
  })
}
