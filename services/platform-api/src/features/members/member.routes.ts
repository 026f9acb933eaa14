import { memberCountsSchema, memberFilterSchema, memberQuerySchema, memberSchema, pageOf } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor, setVersion } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { accessTo } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { decodePosition, encodePosition } from './member.cursor.ts'
import { memberParams, tenantParams } from './member.params.ts'
import { getMember, memberCounts, membersPage, usersPage } from './member.service.ts'

const tags = ['Members']

export function memberRoutes(app: Api, { db, directory }: Pick<Services, 'db' | 'directory'>): void {
  app.get('/tenants/:slug/members', {
    schema: {
      tags, summary: 'List the people of a tenant', operationId: 'listMembers', description: 'In the order in which they were added.',
      params: tenantParams, querystring: memberQuerySchema, response: { 200: pageOf(memberSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { cursor, ...wanted } = request.query
    const { slug } = request.params
    const reading = readIn(db, accessTo(callerOf(request), slug, 'members:read'))
    const { items, next } = await membersPage(reading, { slug, issuer: directory.issuer, ...wanted, after: decodeCursor(cursor) })
    return { items, nextCursor: next && encodeCursor(next) }
  })

  app.get('/tenants/:slug/members/counts', {
    schema: {
      tags, summary: 'How many people a tenant has in each role and state', operationId: 'countMembers',
      description: 'Among those that the list would show with the same search; each count leaves out the choice that it is for.',
      params: tenantParams, querystring: memberFilterSchema, response: { 200: memberCountsSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { slug } = request.params
    return memberCounts(readIn(db, accessTo(callerOf(request), slug, 'members:read')), slug, request.query)
  })

  app.get('/tenants/:slug/users', {
    schema: {
      tags, summary: 'List the people of a tenant by last sign-in', operationId: 'listUsersOfTenant',
      description: 'Latest first; those who have never signed in come last.',
      params: tenantParams, querystring: memberQuerySchema, response: { 200: pageOf(memberSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { cursor, ...wanted } = request.query
    const { slug } = request.params
    const { limit: _, ...list } = { slug, ...wanted }
    const reading = readIn(db, accessTo(callerOf(request), slug, 'members:read'))
    const after = decodePosition(list, cursor)
    const { items, next } = await usersPage(reading, { slug, issuer: directory.issuer, ...wanted, after })
    return { items, nextCursor: next && encodePosition(list, next) }
  })

  app.get('/tenants/:slug/members/:memberId', {
    schema: {
      tags, summary: 'Read a member', operationId: 'getMember', params: memberParams,
      description: 'A member is a person in this tenant, with a role here; the person\'s own id is `personId`.',
      response: { 200: memberSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const reading = readIn(db, accessTo(callerOf(request), request.params.slug, 'members:read'))
    const member = await getMember(reading, { ...request.params, issuer: directory.issuer })
    setVersion(reply, member)
    return member
  })
}
