// The API's description, made from the routes themselves.
import swagger from '@fastify/swagger'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { Api } from '@dezky/runtime/fastify'

const description = `
Projects (applications), their stages (where they run), the hosts and ingresses beneath them, and deployments from one release to
the next.

**Changes** are based on what was read: a PATCH sends its \`version\` (also in \`ETag\`) as \`If-Match\` and is refused with 412 when
somebody was faster.

**Failures** are RFC 9457 problems (\`application/problem+json\`) with a stable \`code\`, a sentence to act on and the request's id.`.trim()

export async function installDocumentation(app: Api, publicUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Dezky deployer API', version: '1', description },
      servers: [{ url: publicUrl }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'The administrator\'s token' } } },
      security: [{ bearer: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.addHook('onSend', async (request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-request-id': request.id })
  })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
