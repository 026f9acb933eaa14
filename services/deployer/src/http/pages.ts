// The pages, on the same port as the API: files as they were built, and the one document for every address that is a page's.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyReply } from 'fastify'
import type { Api } from '@dezky/runtime/fastify'
import { pagePolicy, securityHeaders, withNonce } from '@dezky/runtime/pages'
import type { Config } from '../config/config.ts'
import { answerFor } from './page-address.ts'

/** Named by their contents. */
const hashed = '/_nuxt/'

export async function installPages(app: Api, { pages: root, publicUrl }: Pick<Config, 'pages' | 'publicUrl'>): Promise<void> {
  const index = join(root, 'index.html')
  if (!existsSync(index)) return
  const headers = securityHeaders(publicUrl)
  await app.register(files, { root, serve: false, preCompressed: true, cacheControl: false })

  app.get('/*', { schema: { hide: true }, logLevel: 'warn' }, async ({ url }, reply) => {
    const path = url.split('?', 1)[0] ?? '/'
    const answer = answerFor(path)
    if (answer === 'nothing') return reply.callNotFound()
    reply.headers(headers)
    if (answer === 'page') return sendPage(reply, await readFile(index, 'utf8'))
    reply.header('cache-control', path.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache')
    return reply.sendFile(decodeURIComponent(path))
  })
}

/** It carries its answer's nonce, so none may be kept. */
function sendPage(reply: FastifyReply, document: string): FastifyReply {
  const nonce = randomBytes(18).toString('base64url')
  return reply.headers({ 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8').send(withNonce(document, nonce))
}
