// Reads a process's environment: every variable is named once, with its meaning, and nonsense stops the start.
import type { z } from 'zod'

export interface Variable<T = unknown> {
  readonly meaning: string
  readonly schema: z.ZodType<T, string | undefined>
  readonly secret: boolean
}

export interface VariableDescription {
  name: string
  meaning: string
  /** What holds when the variable is absent; null when it must be given or is simply off. */
  default: string | null
  required: boolean
  secret: boolean
}

export interface Environment<T> {
  /** Throws ConfigurationError that names every variable which is wrong, and how. */
  read(env: Record<string, string | undefined>): T
  describe(): VariableDescription[]
}

type Values<V extends Record<string, Variable>> = { [K in keyof V]: V[K] extends Variable<infer T> ? T : never }

export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

export function variable<T>(
  meaning: string,
  schema: z.ZodType<T, string | undefined>,
  options: { secret?: boolean } = {},
): Variable<T> {
  return { meaning, schema, secret: options.secret ?? false }
}

/** `together`: groups of variables of which either all are given or none. */
export function defineEnvironment<V extends Record<string, Variable>>(
  variables: V, { together = [] }: { together?: (keyof V & string)[][] } = {},
): Environment<Values<V>> {
  return {
    read: env => readAll(variables, together, env),
    describe: () => Object.entries(variables).map(([name, entry]) => describe(name, entry)),
  }
}

function readAll<V extends Record<string, Variable>>(
  variables: V, together: string[][], env: Record<string, string | undefined>,
): Values<V> {
  const faults = together.flatMap(group => missingIn(group, env).map(([name, given]) =>
    `${name}: is missing, while ${given} is given (${variables[name]?.meaning})`))
  const values = Object.entries(variables).map(([name, { schema, meaning }]) => {
    const result = schema.safeParse(present(env[name]))
    if (!result.success) faults.push(`${name}: ${result.error.issues[0]?.message ?? 'is not valid'} (${meaning})`)
    return [name, result.data]
  })
  if (faults.length > 0) throw new ConfigurationError(`The configuration is not usable.\n  ${faults.join('\n  ')}`)
  return Object.fromEntries(values)
}

/** What a group lacks, with one that is given. */
function missingIn(group: string[], env: Record<string, string | undefined>): [missing: string, given: string][] {
  const isGiven = (name: string) => present(env[name]) !== undefined
  const given = group.find(isGiven)
  return given === undefined ? [] : group.filter(name => !isGiven(name)).map(name => [name, given])
}

/** A variable set to nothing counts as not set: that is what an empty line in an env file means. */
function present(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}

function describe(name: string, { meaning, schema, secret }: Variable): VariableDescription {
  const absent = schema.safeParse(undefined)
  const fallback = absent.success ? written(absent.data) : null
  return { name, meaning, default: secret ? null : fallback, required: !absent.success, secret }
}

/** As it would be given; null for nothing, and for what is made of many parts: their meaning says what holds without them. */
function written(value: unknown): string | null {
  if (value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value))) return null
  return String(value) || null
}
