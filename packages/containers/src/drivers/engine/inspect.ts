// One container of the engine.
import type { Connection } from './connection.ts'
import { containerPath } from './names.ts'
import { type Inspected, inspected } from './observed.ts'

/** By its id or its name; null where this engine has none such. */
export function inspect(connection: Connection, id: string): Promise<Inspected | null> {
  return connection.askUnlessMissing({ method: 'GET', path: `${containerPath(id)}/json` }, inspected)
}
