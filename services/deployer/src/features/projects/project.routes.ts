import { z } from 'zod'
import { changePrivilegesSchema, changeProjectSchema, createProjectSchema, projectSchema } from '@dezky/contracts/deployer'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { sees } from '../accounts/index.ts'
import { changePrivileges, changeProject, createProject, projectNamed, projectsOf, removeProject } from './project.service.ts'

const tags = ['Projects']
const params = z.object({ project: z.string().max(60) })

export function projectRoutes(app: Api, context: Context): void {
  readingRoutes(app, context)
  changingRoutes(app, context)
}

function readingRoutes(app: Api, { db }: Context): void {
  app.get('/projects', {
    config: { access: 'read', filters: true },
    schema: {
      tags, summary: 'List the projects', operationId: 'listProjects',
      response: { 200: z.object({ items: z.array(projectSchema) }), ...problemAnswers(401) },
    },
  }, async ({ asking }) => ({ items: (await projectsOf(db)).filter(({ id }) => sees(asking, id)) }))

  app.get('/projects/:project', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'Read a project', operationId: 'getProject', params,
      response: { 200: projectSchema, ...problemAnswers(401, 404) },
    },
  }, async (request, reply) => {
    const project = await projectNamed(db, request.params.project)
    setVersion(reply, project)
    return project
  })
}

function changingRoutes(app: Api, { db, clock, events }: Context): void {
  app.post('/projects', {
    schema: {
      tags, summary: 'Make a project', operationId: 'createProject', body: createProjectSchema,
      description: 'An application: where its images come from, and how it wants to be run.',
      response: { 201: projectSchema, ...problemAnswers(400, 401, 409, 422) },
    },
  }, async (request, reply) => {
    const project = await db.transaction().execute(trx => createProject(trx, request.body, clock.now()))
    events.notify()
    setVersion(reply, project)
    return reply.code(201).header('location', `/v1/projects/${project.name}`).send(project)
  })

  app.patch('/projects/:project', {
    schema: {
      tags, summary: 'Change a project', operationId: 'changeProject', params, headers: ifMatchHeaders, body: changeProjectSchema,
      description: 'What runs stays as it is; what is deployed from now on is as changed.',
      response: { 200: projectSchema, ...problemAnswers(400, 401, 404, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const changing = { version: versionOf(request), now: clock.now() }
    const project = await db.transaction().execute(trx => changeProject(trx, request.params.project, request.body, changing))
    events.notify()
    setVersion(reply, project)
    return project
  })

  app.patch('/projects/:project/privileges', {
    schema: {
      tags, summary: 'Change what a project may do on its hosts', operationId: 'changeProjectPrivileges', params, headers: ifMatchHeaders,
      body: changePrivilegesSchema, description: 'Whether its stages may ask for every right on the host, or for its network.',
      response: { 200: projectSchema, ...problemAnswers(400, 401, 404, 412, 428) },
    },
  }, async (request, reply) => {
    const changing = { version: versionOf(request), now: clock.now() }
    const project = await db.transaction().execute(trx => changePrivileges(trx, request.params.project, request.body, changing))
    events.notify()
    setVersion(reply, project)
    return project
  })

  app.delete('/projects/:project', {
    schema: {
      tags, summary: 'Remove a project that has no stages', operationId: 'deleteProject', params,
      response: { 204: noContent, ...problemAnswers(401, 404, 409) },
    },
  }, async (request, reply) => {
    await db.transaction().execute(trx => removeProject(trx, request.params.project))
    events.notify()
    return reply.code(204).send(null)
  })
}
