// Which projects something is about.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../database/index.ts'

const about = z.union([
  z.object({ projectId: z.uuid() }), z.object({ repository: z.string() }), z.object({ hostId: z.uuid() }),
  z.object({ ingressId: z.uuid() }), z.object({ registryId: z.uuid() }),
])

/** Of a place, those that have something there; null where it is about none in particular. */
export async function readConcerned(db: Db, data: unknown): Promise<string[] | null> {
  const parsed = about.safeParse(data)
  if (!parsed.success) return null
  if ('projectId' in parsed.data) return [parsed.data.projectId]
  return (await projects(db, parsed.data).execute()).map(({ id }) => id)
}

type Place = Exclude<z.infer<typeof about>, { projectId: string }>

function projects(db: Db, place: Place) {
  const query = db.selectFrom('projects').select('projects.id').distinct()
  if ('repository' in place) return query.where('repository', '=', place.repository)
  if ('registryId' in place) {
    return query.innerJoin('registries', join => join.on(sql`split_part(repository, '/', 1)`, '=', eb => eb.ref('registries.host')))
      .where('registries.id', '=', place.registryId)
  }
  const stages = query.innerJoin('stages', 'stages.project_id', 'projects.id')
  return 'hostId' in place ? stages.where('host_id', '=', place.hostId) : stages.where('ingress_id', '=', place.ingressId)
}

/** Those there are of these names. */
export async function readProjectIds(db: Db, names: string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const rows = await db.selectFrom('projects').select(['id', 'name']).where('name', 'in', names).execute()
  return new Map(rows.map(({ id, name }) => [name, id]))
}
