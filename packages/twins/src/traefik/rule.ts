// Rules of routers, as in Host(`a`) && (PathPrefix(`/b`) || !Method(`GET`)). Source: pkg/muxer/http of Traefik 3.
export interface Asked { host: string, path: string, method: string, header(name: string): string | undefined }
export type Rule = (asked: Asked) => boolean

const matchers: Record<string, (...values: string[]) => Rule> = {
  Host: host => asked => asked.host === host.toLowerCase(),
  HostRegexp: (pattern) => {
    const expression = new RegExp(pattern, 'i')
    return asked => expression.test(asked.host)
  },
  Path: path => asked => asked.path === path,
  PathPrefix: prefix => asked => asked.path.startsWith(prefix),
  Method: method => asked => asked.method === method.toUpperCase(),
  Header: (name, value) => asked => asked.header(name) === value,
}

const value = '(?:`[^`]*`|"[^"]*")'
const token = new RegExp(`\\s*(?:(?<sign>&&|\\|\\||[!()])|(?<name>[A-Za-z]+)\\(\\s*(?<values>${value}(?:\\s*,\\s*${value})*)\\s*\\))`, 'y')

/** Throws with Traefik's words. */
export function parseRule(text: string): Rule {
  const parts = partsOf(text)
  const rule = either(parts)
  if (parts.length > 0) throw malformed(text)
  return rule

  function either(left: Part[]): Rule {
    const rules = [both(left)]
    while (isNext(left, '||')) rules.push(both(left))
    return asked => rules.some(matches => matches(asked))
  }

  function both(left: Part[]): Rule {
    const rules = [single(left)]
    while (isNext(left, '&&')) rules.push(single(left))
    return asked => rules.every(matches => matches(asked))
  }

  function single(left: Part[]): Rule {
    if (isNext(left, '!')) {
      const rule = single(left)
      return asked => !rule(asked)
    }
    if (!isNext(left, '(')) {
      const rule = left.shift()
      if (typeof rule === 'function') return rule
      throw malformed(text)
    }
    const rule = either(left)
    if (isNext(left, ')')) return rule
    throw malformed(text)
  }
}

type Part = string | Rule

function isNext(left: Part[], sign: string): boolean {
  if (left[0] !== sign) return false
  left.shift()
  return true
}

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.trimEnd().length) {
    const { sign, name = '', values = '' } = token.exec(text)?.groups ?? {}
    const given = [...values.matchAll(new RegExp(value, 'g'))].map(([quoted]) => quoted.slice(1, -1))
    const part = sign ?? matchers[name]?.(...given)
    if (part === undefined) throw malformed(text)
    parts.push(part)
  }
  return parts
}

function malformed(text: string): Error {
  return new Error(`error while parsing rule ${text}: unsupported function or malformed expression`)
}
