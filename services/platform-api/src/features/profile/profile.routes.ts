import { ownProfileSchema, updateOwnProfileSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import { changeOwn, readOwn } from '../../http/as-themselves.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { getProfile, updateProfile } from './profile.service.ts'

const tags = ['Profile']

export function profileRoutes(app: Api, services: Services): void {
  app.get('/users/me/profile', {
    schema: {
      tags, summary: 'Read my profile', operationId: 'getOwnProfile', description: 'What people change about themselves, with its version.',
      response: { 200: ownProfileSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async (request, reply) => {
    const profile = await getProfile(readOwn(services, request), callerOf(request).personId)
    setVersion(reply, profile)
    return profile
  })

  app.patch('/users/me/profile', {
    schema: {
      tags, summary: 'Change my profile', operationId: 'updateOwnProfile', headers: ifMatchHeaders, body: updateOwnProfileSchema,
      description: 'The directory follows, and with it everything one signs in to. The e-mail address is the workspace\'s to change.',
      response: { 200: ownProfileSchema, ...problemAnswers(400, 401, 403, 404, 412, 428) },
    },
  }, async (request, reply) => {
    const profile = await changeOwn(services, request, (trx, own) =>
      updateProfile(trx, { ...own, version: versionOf(request), change: request.body }))
    setVersion(reply, profile)
    return profile
  })
}
