// Where registries and pipelines tell of what was pushed: open to whoever shows the registry's secret.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { Problem } from '@dezky/runtime'
import { type Api, NotHere } from '@dezky/runtime/fastify'
import { createThrottle } from '../../http/throttle.ts'
import type { Context } from '../../services.ts'
import { readHook } from '../registries/index.ts'
import { accept, judge } from './webhook.service.ts'

const bodyLimit = 1_048_576
const params = z.object({ registry: z.string().max(60) })
const paramsWithSecret = params.extend({ secret: z.string().max(200) })
const answer = z.object({ accepted: z.int(), duplicates: z.int(), ignored: z.array(z.string()) })

const shared = { tags: ['Webhooks'], security: [], response: { 202: answer, ...problemAnswers(401, 404, 413, 429) } }
const told = {
  ...shared, summary: 'Tell of a push', operationId: 'tellOfPush',
  description: 'In the form of Docker\'s registry, GitHub, Gitea, Forgejo, GitLab, Harbor, or `{ image, tag, digest? }`, with the '
    + 'registry\'s webhook secret shown, or signed with, as that source does. It is a hint: what a tag stands for is asked of the registry.',
}
const toldInAddress = {
  ...shared, summary: 'Tell of a push, with the secret in the address', operationId: 'tellOfPushWithSecret',
  description: 'For Docker Hub, which can show it nowhere else.',
}

export function webhookRoutes(app: Api, context: Context): void {
  const { db, keyring, clock, events, reconciler } = context
  const throttle = createThrottle(clock)
  // Signatures are over what came in, byte for byte.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_, body, done) => done(null, body))

  app.post('/:registry', { schema: { ...told, params } }, async (request, reply) => {
    return reply.code(202).send(await take(request, { registry: request.params.registry, shown: null }))
  })

  // Nothing of this address is written down anywhere.
  app.post('/:registry/:secret', { schema: { ...toldInAddress, params: paramsWithSecret }, logLevel: 'silent' }, async (request, reply) => {
    const { registry, secret: shown } = request.params
    return reply.code(202).send(await take(request, { registry, shown }))
  })

  async function take({ ip, headers, body }: FastifyRequest, { registry, shown }: { registry: string, shown: string | null }) {
    throttle.require(ip)
    const hook = await readHook(db, keyring, registry)
    const secret = hook?.secret
    if (!hook || !secret) throw new NotHere()
    const received = { headers, body: Buffer.isBuffer(body) ? body : Buffer.alloc(0), shown, now: clock.now() }
    const judged = judge(received, secret)
    const { pushes, ignored } = await db.transaction().execute(trx => accept(trx, hook.registry, judged, { ...received, secret }))
    events.notify()
    if (judged.refused !== null) {
      throttle.wasWrong(ip)
      throw refused(judged.refused)
    }
    reconciler.hint()
    const duplicates = pushes.filter(({ duplicate }) => duplicate).length
    return { accepted: pushes.length - duplicates, duplicates, ignored }
  }
}

function refused(detail: string): Problem {
  return new Problem({ code: 'webhook_refused', status: 401, title: 'Not believed', detail })
}
