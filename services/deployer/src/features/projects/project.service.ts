import type { z } from 'zod'
import type { changeProjectSchema, CreateProject, ProjectAnswer } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { parseRepository } from '@dezky/images'
import { newId } from '@dezky/runtime'
import { NotHere, requireVersion } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { inUse, isTaken, nameTaken, unfit } from '../../http/problems.ts'
import { countStages, deleteProject, insertProject, readProjectRow, readProjectRows, updateProject } from './project.store.ts'

export async function projectsOf(db: Db): Promise<ProjectAnswer[]> {
  return (await readProjectRows(db)).map(answerOf)
}

export async function projectNamed(db: Db, name: string): Promise<ProjectAnswer> {
  const project = await findProject(db, name)
  if (!project) throw new NotHere()
  return project
}

export async function findProject(db: Db, name: string): Promise<ProjectAnswer | null> {
  const row = await readProjectRow(db, name)
  return row ? answerOf(row) : null
}

export async function createProject(trx: Trx, wish: CreateProject, now: Date): Promise<ProjectAnswer> {
  const id = newId()
  await insertProject(trx, { id, ...wish, repository: fullRepository(wish.repository), now }).catch((error: unknown) => {
    throw isTaken(error) ? nameTaken(wish.name) : error
  })
  await appendEvent(trx, { type: 'project.created', tenantId: null, subject: `project:${id}`, data: { projectId: id, name: wish.name } })
  return projectNamed(trx, wish.name)
}

export interface Changing { version: number, now: Date }

/** What runs already stays as it is; what is deployed from now on is as changed. */
export async function changeProject(
  trx: Trx, name: string, { repository, configuration }: z.infer<typeof changeProjectSchema>, { version, now }: Changing,
): Promise<ProjectAnswer> {
  const project = await projectNamed(trx, name)
  requireVersion(project, version)
  await updateProject(trx, project.id, { repository: repository && fullRepository(repository), configuration }, now)
  await appendEvent(trx, { type: 'project.changed', tenantId: null, subject: `project:${project.id}`, data: { projectId: project.id,
    name } })
  return projectNamed(trx, name)
}

export async function removeProject(trx: Trx, name: string): Promise<void> {
  const { id } = await projectNamed(trx, name)
  if (await countStages(trx, id) > 0) throw inUse('The project has stages. Remove them first; what runs in them ends with them.')
  await deleteProject(trx, id)
  await appendEvent(trx, { type: 'project.removed', tenantId: null, subject: `project:${id}`, data: { projectId: id, name } })
}

/** As engines and registries spell it out: `nginx` is `docker.io/library/nginx`. */
function fullRepository(given: string): string {
  const parsed = parseRepository(given)
  if (!parsed) throw unfit('repository_invalid',
    `“${given}” is not a repository. Give it as registry.example.com/team/app, without tag or digest.`)
  return `${parsed.registry}/${parsed.repository}`
}

type Row = NonNullable<Awaited<ReturnType<typeof readProjectRow>>>

function answerOf({ id, name, repository, configuration, version, created_at: createdAt, updated_at: updatedAt }: Row): ProjectAnswer {
  return { id, name, repository, configuration, version, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
}
