import type { z } from 'zod'
import { type changePrivilegesSchema, type changeProjectSchema, type CreateProject, type ProjectAnswer,
  projectConfigurationSchema } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { parseRepository } from '@dezky/images'
import { newId } from '@dezky/runtime'
import { NotHere, requireVersion } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import type { Changing } from '../../http/place-routes.ts'
import { inUse, isTaken, nameTaken, unfit } from '../../http/problems.ts'
import { countStages, deleteProject, insertProject, readProjectRow, readProjectRows, updatePrivileges,
  updateProject } from './project.store.ts'

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

/** What only an administrator may allow; an instance that has it already keeps it. */
export async function changePrivileges(
  trx: Trx, name: string, changes: z.infer<typeof changePrivilegesSchema>, { version, now }: Changing,
): Promise<ProjectAnswer> {
  const { id, mayBePrivileged, mayUseHostNetwork, ...project } = await projectNamed(trx, name)
  requireVersion(project, version)
  const privileges = { mayBePrivileged, mayUseHostNetwork, ...changes }
  await updatePrivileges(trx, id, privileges, now)
  const data = { projectId: id, name, ...privileges }
  await appendEvent(trx, { type: 'project.privileges', tenantId: null, subject: `project:${id}`, data })
  return projectNamed(trx, name)
}

export async function removeProject(trx: Trx, name: string): Promise<void> {
  const { id } = await projectNamed(trx, name)
  if (await countStages(trx, id) > 0) throw inUse('The project has stages. Remove them first; what runs in them ends with them.')
  await deleteProject(trx, id)
  await appendEvent(trx, { type: 'project.removed', tenantId: null, subject: `project:${id}`, data: { projectId: id, name } })
}

/** As engines and registries spell it out: `nginx` is `docker.io/library/nginx`. Null where it is no repository. */
export function spelledOut(given: string): string | null {
  const parsed = parseRepository(given)
  return parsed && `${parsed.registry}/${parsed.repository}`
}

function fullRepository(given: string): string {
  const repository = spelledOut(given)
  if (!repository) throw unfit('repository_invalid',
    `“${given}” is not a repository. Give it as registry.example.com/team/app, without tag or digest.`)
  return repository
}

type Row = NonNullable<Awaited<ReturnType<typeof readProjectRow>>>

function answerOf({ id, name, repository, configuration, version, ...row }: Row): ProjectAnswer {
  const privileges = { mayBePrivileged: row.may_be_privileged, mayUseHostNetwork: row.may_use_host_network }
  const whole = projectConfigurationSchema.parse(configuration)
  const times = { createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString() }
  return { id, name, repository, configuration: whole, ...privileges, version, ...times }
}
