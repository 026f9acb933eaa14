// WWW-Authenticate (RFC 9110, section 11.6.1): several challenges may come in one line, and parameters hold commas.

/** `scheme` and the names of parameters in lower case. */
export interface Challenge { scheme: string, params: Map<string, string> }

const gap = /[\s,]*/y
const param = /([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([\w!#$%&'*+.^`|~-]+))(?=\s*(?:,|$))/y
const scheme = /([\w!#$%&'*+.^`|~-]+)(?=[\s,]|$)/y
const token68 = /\s+[\w.~+/-]+=*(?=\s*(?:,|$))/y

/** Reads as far as it is well formed. */
export function challengesOf(header: string | null): Challenge[] {
  const challenges: Challenge[] = []
  for (let at = 0, text = header ?? ''; at < text.length;) {
    const take = (pattern: RegExp) => {
      pattern.lastIndex = at
      const found = pattern.exec(text)
      if (found) at = pattern.lastIndex
      return found
    }
    take(gap)
    const [, name, quoted, bare] = take(param) ?? []
    if (name !== undefined) {
      challenges.at(-1)?.params.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '')
      continue
    }
    const [, called] = take(scheme) ?? []
    if (called === undefined) break
    challenges.push({ scheme: called.toLowerCase(), params: new Map() })
    take(token68)
  }
  return challenges
}
