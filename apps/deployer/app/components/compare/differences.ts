// Two releases held against each other.
import type { ReleaseAnswer } from '@dezky/contracts/deployer'

export interface Difference {
  part: 'image' | 'variables' | 'configuration'
  name: string
  left: string
  right: string
  differs: boolean
}

interface Fact { value: string, known: boolean }
type Facts = Record<string, Fact>

/** Of secrets only that they are there: whether two are the same, nobody is told. */
const secret = '•••'

export function differencesOf(left: ReleaseAnswer, right: ReleaseAnswer): Difference[] {
  return [
    ...held('image', imageOf(left), imageOf(right)), ...held('variables', variablesOf(left), variablesOf(right)),
    ...held('configuration', flat(left.configuration), flat(right.configuration)),
  ]
}

function imageOf({ repository, digest, tag }: ReleaseAnswer): Facts {
  return flat({ repository, tag, digest })
}

function variablesOf({ variables }: ReleaseAnswer): Facts {
  return Object.fromEntries(variables.map(({ name, secret: isSecret, value }) => [name, isSecret ? said(secret) : said(value ?? '')]))
}

function held(part: Difference['part'], left: Facts, right: Facts): Difference[] {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort()
  return names.map((name) => {
    const [here, there] = [left[name] ?? missing, right[name] ?? missing]
    return { part, name, left: here.value, right: there.value, differs: here.known !== there.known || here.value !== there.value }
  })
}

const missing: Fact = { value: '–', known: false }

function said(value: string): Fact {
  return { value, known: true }
}

/** `{ health: { path: '/' } }` as `health.path`. */
function flat(value: object, prefix = ''): Facts {
  const entries = Object.entries(value).flatMap(([name, inner]: [string, unknown]): [string, Fact][] => {
    if (inner !== null && typeof inner === 'object' && !Array.isArray(inner)) return Object.entries(flat(inner, `${prefix}${name}.`))
    return inner === null ? [] : [[`${prefix}${name}`, said(typeof inner === 'string' ? inner : JSON.stringify(inner))]]
  })
  return Object.fromEntries(entries)
}
