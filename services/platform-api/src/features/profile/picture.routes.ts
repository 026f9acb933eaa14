import type { FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mostPictureBytes, ownProfileSchema, pictureBodySchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, setVersion } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { isOperator, requireOperator } from '../../http/access.ts'
import { changeOwn, readOwn } from '../../http/as-themselves.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { drawPicture } from './picture.drawing.ts'
import { changePicture, readPicture, removePicture } from './picture.service.ts'
import { PictureTooLarge } from './profile.errors.ts'

const tags = ['Profile']

export function pictureRoutes(outer: Api, services: Services): void {
  uploadRoute(outer, services)

  outer.delete('/users/me/picture', {
    schema: {
      tags, summary: 'Remove my picture', operationId: 'removeOwnPicture', description: 'Where there is none, nothing changes.',
      response: { 200: ownProfileSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async (request, reply) => {
    const profile = await changeOwn(services, request, removePicture)
    setVersion(reply, profile)
    return profile
  })

  outer.get('/users/:id/picture', {
    schema: {
      tags, summary: 'See somebody\'s picture', operationId: 'getPicture', params: z.object({ id: z.uuid() }),
      description: 'One\'s own, and those of the people in one\'s workspaces; operators see everybody\'s. A square of 256 pixels.',
      response: {
        200: { description: 'The picture', content: { 'image/webp': { schema: pictureBodySchema } } },
        ...problemAnswers(400, 401, 403, 404),
      },
    },
  }, async (request, reply) => {
    const content = await readPicture(scopeFor(services, request), request.params.id)
    return reply.headers({
      'content-type': 'image/webp', 'cache-control': 'private, no-cache', 'content-security-policy': 'default-src \'none\'; sandbox',
      // Bytes are sent as they are, whatever the description calls them.
    }).send(content as unknown as string)
  })
}

function scopeFor(services: Services, request: FastifyRequest) {
  const caller = callerOf(request)
  return isOperator(caller) ? readIn(services.db, requireOperator(caller, 'people:read')) : readOwn(services, request)
}

function uploadRoute(outer: Api, services: Services): void {
  // In a context of its own, so that no other route takes bytes, nor so many of them.
  outer.register(async (inner) => {
    const app = inner.withTypeProvider<ZodTypeProvider>()
    app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, async (_: FastifyRequest, body: Buffer) =>
      body.toString('latin1'))
    app.setErrorHandler((error: { code?: string }) => {
      throw error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? new PictureTooLarge() : error
    })

    app.put('/users/me/picture', {
      bodyLimit: mostPictureBytes,
      schema: {
        tags, summary: 'Change my picture', operationId: 'changeOwnPicture', consumes: ['application/octet-stream'],
        body: pictureBodySchema,
        description: 'A PNG, JPEG or WebP of at most 10 MiB and 40 megapixels; which of them it is follows from what it holds. '
          + 'Of it a square of 256 pixels is kept, without what else the file says.',
        response: { 200: ownProfileSchema, ...problemAnswers(400, 401, 403, 404, 413, 415) },
      },
    }, async (request, reply) => {
      // Nobody else's bytes are looked into.
      readOwn(services, request)
      const content = await drawPicture(Buffer.from(request.body, 'latin1'))
      const profile = await changeOwn(services, request, (trx, own) => changePicture(trx, own, content))
      setVersion(reply, profile)
      return profile
    })
  })
}
