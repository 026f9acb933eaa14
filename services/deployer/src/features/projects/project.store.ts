import type { ProjectConfiguration, ProjectPrivileges } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'

export async function readProjectRows(db: Db) {
  return db.selectFrom('projects').selectAll().orderBy('name').execute()
}

export async function readProjectRow(db: Db, name: string) {
  return db.selectFrom('projects').selectAll().where('name', '=', name).executeTakeFirst()
}

export interface NewProject { id: string, name: string, repository: string, configuration: ProjectConfiguration, now: Date }

export async function insertProject(db: Db, { configuration, now, ...project }: NewProject): Promise<void> {
  await db.insertInto('projects')
    .values({ ...project, configuration: JSON.stringify(configuration), created_at: now, updated_at: now }).execute()
}

export interface ProjectChanges { repository?: string | undefined, configuration?: ProjectConfiguration | undefined }

export async function updateProject(db: Db, id: string, { repository, configuration }: ProjectChanges, now: Date): Promise<void> {
  await db.updateTable('projects').set(eb => ({
    ...repository === undefined ? {} : { repository },
    ...configuration === undefined ? {} : { configuration: JSON.stringify(configuration) },
    version: eb('version', '+', 1), updated_at: now,
  })).where('id', '=', id).execute()
}

export async function updatePrivileges(
  db: Db, id: string, { mayBePrivileged, mayUseHostNetwork }: ProjectPrivileges, now: Date,
): Promise<void> {
  await db.updateTable('projects').set(eb => ({
    may_be_privileged: mayBePrivileged, may_use_host_network: mayUseHostNetwork, version: eb('version', '+', 1), updated_at: now,
  })).where('id', '=', id).execute()
}

export async function deleteProject(db: Db, id: string): Promise<void> {
  await db.deleteFrom('projects').where('id', '=', id).execute()
}

export async function countStages(db: Db, projectId: string): Promise<number> {
  const { count } = await db.selectFrom('stages').select(eb => eb.fn.countAll<string>().as('count')).where('project_id', '=', projectId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
