import { z } from 'zod'
import type { Connection } from './connection.ts'

const networks = z.array(z.object({ Id: z.string(), Name: z.string(), Scope: z.string().nullish() }))

/** `Scope`: `local` is of one engine, `swarm` of all its nodes. */
export async function networksCalled(connection: Connection, name: string): Promise<z.infer<typeof networks>> {
  const all = await connection.ask({ method: 'GET', path: '/networks', query: { filters: { name: [name] } } }, networks)
  // The filter finds whatever has it in its name.
  return all.filter(({ Name }) => Name === name)
}
