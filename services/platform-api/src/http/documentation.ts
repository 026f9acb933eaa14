// The API's description, made from the routes themselves, and the pages that show it.
import swagger from '@fastify/swagger'
import reference from '@scalar/fastify-api-reference'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { Api } from '@dezky/runtime/fastify'

const bearer = { type: 'http', scheme: 'bearer', description: 'A person\'s access token, or an API token (dz_…)' } as const

const description = `
Workspaces of customers (tenants), their people, subscriptions and audit trails, and the partners who look after them.

**Who asks.** Send an access token of a person, or an API token (\`dz_…\`), as \`Authorization: Bearer …\`. Routes "for operators" are not
there (404) for anybody else; neither is a tenant that is not yours.

**Lists** come in pages: \`limit\` says how many items, and \`nextCursor\` goes back as \`cursor\` until it is null.

**Changes** are based on what was read: a PATCH sends its \`version\` (also in \`ETag\`) as \`If-Match\` and is refused with 412 when
somebody was faster. A POST that makes something takes an \`Idempotency-Key\`, so that it can be sent again without happening twice; an
answer that was given before says \`Idempotency-Replayed: true\`.

**Danger.** What cannot be taken back, what hands out power, and what holds for the whole platform is only done for a person who signed
in within the last ten minutes (\`auth_time\`); otherwise it is refused with 403 \`fresh_sign_in_needed\` and \`maxAge\`, the seconds that a
sign-in counts as fresh. API tokens are not asked: they may do what they were made for.

**Failures** are RFC 9457 problems (\`application/problem+json\`) with a stable \`code\`, a sentence to act on, the request's id and, where
fields are wrong, \`errors\` with each field and what is the matter with it.

**Times** are ISO 8601 in UTC; **money** is in minor units with its currency.`.trim()

export async function installDocumentation(app: Api, publicUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Dezky platform API', version: '1', description },
      servers: [{ url: publicUrl }],
      components: { securitySchemes: { bearer } },
      security: [{ bearer: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.addHook('onSend', async (request, reply) => {
    const stricter = reply.getHeader('content-security-policy')
    reply.headers({ ...safeHeaders, ...stricter ? { 'content-security-policy': stricter } : {}, 'x-request-id': request.id })
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
