// The API's description, made from the routes themselves, and the pages that show it.
import swagger from '@fastify/swagger'
import reference from '@scalar/fastify-api-reference'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { Api } from './api.ts'

const bearer = { type: 'http', scheme: 'bearer', description: 'A person\'s access token, or an API token (dz_…)' } as const

export async function installDocumentation(app: Api, publicUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Dezky platform API', version: '1', description: 'Tenants, their people and their resources. Failures are RFC 9457 problems with a stable `code`.' },
      servers: [{ url: publicUrl }],
      components: { securitySchemes: { bearer } },
      security: [{ bearer: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.addHook('onSend', async (request, reply) => {
    reply.headers({ ...safeHeaders, 'x-request-id': request.id })
  })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  await app.register(reference, {
    routePrefix: '/docs',
    configuration: {
      pageTitle: 'Dezky platform API', withDefaultFonts: false, telemetry: false,
      hideClientButton: true, showDeveloperTools: 'never', agent: { disabled: true }, mcp: { disabled: true },
    },
  })
}

/**
 * The reference page brings its scripts inline and applies styles as it goes; what it may not do is speak to anybody but this API.
 * Answers of the API itself are for programs: nothing may embed, guess at or keep them.
 */
const safeHeaders = {
  'content-security-policy': [
    'default-src \'none\'', 'script-src \'self\' \'unsafe-inline\'', 'style-src \'self\' \'unsafe-inline\'', 'img-src \'self\' data:',
    'font-src \'self\' data:', 'connect-src \'self\'', 'frame-ancestors \'none\'', 'base-uri \'none\'', 'form-action \'none\'',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}
