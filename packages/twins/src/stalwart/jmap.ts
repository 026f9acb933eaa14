// POST /jmap: a list of calls, each answered on its own.
import type { Store } from '../store.ts'
import { type DkimDelays, makeDueKeys } from './dkim.ts'
import { isObject, type Stored } from './encoding.ts'
import { MethodError } from './method-error.ts'
import { get, query } from './read.ts'
import { typeNamed } from './registry.ts'
import { set, type Writing } from './write.ts'

export type Call = [method: string, args: Stored, id: string]

/** Who the key belongs to; management calls may leave their accountId out. */
const accountId = 'd'

export function isCalls(value: unknown): value is Call[] {
  return Array.isArray(value) && value.every(call => Array.isArray(call) && call.length === 3
    && typeof call[0] === 'string' && isObject(call[1]) && typeof call[2] === 'string')
}

export function answerCalls(store: Store, delays: DkimDelays, calls: Call[]): Call[] {
  makeDueKeys(store)
  const answers: Call[] = []
  const writing: Writing = { store, delays, created: new Map() }
  for (const call of calls) answers.push(answerCall(writing, call, answers))
  return answers
}

function answerCall(writing: Writing, [method, given, id]: Call, earlier: Call[]): Call {
  try {
    const args = withReferences(given, earlier)
    return [method, { accountId, ...act(writing, method, args) }, id]
  }
  catch (error) {
    if (error instanceof MethodError) return ['error', { ...error.toJSON() }, id]
    throw error
  }
}

function act(writing: Writing, method: string, args: Stored): Stored {
  const [name = '', verb = ''] = method.split('/')
  const type = typeNamed(name)
  const verbs = type?.singleton ? ['get', 'set'] : ['get', 'query', 'set']
  if (!type || !verbs.includes(verb)) throw new MethodError('unknownMethod', method)
  if (verb === 'set') return set(writing, type, args)
  return verb === 'get' ? get(writing.store, type, args) : query(writing.store, type, args)
}

/** RFC 8620 section 3.7, as far as `/ids` and a list of ids go. */
function withReferences(args: Stored, earlier: Call[]): Stored {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => {
    if (!name.startsWith('#') || !isObject(value)) return [name, value]
    const source = earlier.find(([method, , id]) => id === value['resultOf'] && method === value['name'])
    if (!source) throw new MethodError('invalidResultReference', String(value['resultOf']))
    return [name.slice(1), at(source[1], String(value['path']).split('/').slice(1))]
  }))
}

function at(value: unknown, [head, ...rest]: string[]): unknown {
  if (head === undefined) return value
  if (head === '*') return Array.isArray(value) ? value.map(member => at(member, rest)) : []
  return at(isObject(value) ? value[head] : undefined, rest)
}
