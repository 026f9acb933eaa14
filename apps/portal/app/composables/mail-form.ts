import type { z } from 'zod'

/** What is typed one a line, as a list of what is there, each once. */
export function linesOf(typed: string): string[] {
  return [...new Set(typed.split(/[\s,;]+/).map(line => line.trim().toLowerCase()).filter(Boolean))]
}

/** A schema of the wire over a form in which these fields are typed one a line. A wrong line is the whole field's affair. */
export function overLines<Body>(schema: z.ZodType<Body>, fields: string[]) {
  const shaped = (state: unknown) => Object.fromEntries(Object.entries(state as Record<string, unknown>)
    .map(([name, value]) => [name, fields.includes(name) ? linesOf(String(value)) : value]))
  return {
    parse: (state: unknown) => schema.parse(shaped(state)),
    safeParse(state: unknown) {
      const parsed = schema.safeParse(shaped(state))
      if (parsed.success) return { success: true as const }
      return { success: false as const, error: { issues: parsed.error.issues.map(({ path }) => ({ path: path.slice(0, 1) })) } }
    },
  }
}

/** What is wrong with an address, by what the API says of it. */
export function addressProblem(code?: string) {
  if (code === 'address_taken') return 'mail.problem.taken'
  return code === 'address_domain_unverified' ? 'mail.problem.domain' : 'mail.problem.address'
}
