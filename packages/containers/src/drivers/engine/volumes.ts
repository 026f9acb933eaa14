import { ownerLabel } from '../../mark.ts'
import type { Connection } from './connection.ts'

/** The engine answers with the volume that has the name, where there is one. */
export async function ensureVolume(connection: Connection, owner: string, name: string, labels: Record<string, string>): Promise<void> {
  await connection.send({ method: 'POST', path: '/volumes/create', body: { Name: name, Labels: { ...labels, [ownerLabel]: owner } } })
}
