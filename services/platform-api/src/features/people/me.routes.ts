import { meSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { surfaceOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import type { Callers } from './callers.ts'
import { NotAnOperator } from './person.errors.ts'
import { signIn } from './sign-in.service.ts'

export function meRoutes(app: Api, services: Services & { callers: Callers }): void {
  app.get('/users/me', {
    config: { signsIn: true },
    schema: {
      tags: ['People'], summary: 'Who am I', operationId: 'getMe',
      description: 'Makes the caller known on the first call, and keeps name, e-mail address, language, last sign-in and what the '
        + 'directory\'s groups grant up to date.',
      response: { 200: meSchema, ...problemAnswers(401, 403, 409) },
    },
  }, async (request) => {
    const { claims, surface } = surfaceOf(request)
    const { clock, settings, config, db, directory, events, callers, outbox: { announce } } = services
    const keeping = { now: clock.now(), keepDays: settings.current()['retention.departures'] }
    const { trustedEmailIssuers } = config
    const world = { db, directoryIssuer: directory.issuer, trustedEmailIssuers, announce, keeping }
    const me = await signIn(world, claims, { surface, requestId: request.id, address: request.ip })
    callers.forgetPerson(me.id)
    callers.forget(claims)
    events.notify()
    if (surface === 'operator' && !me.platformAdmin) throw new NotAnOperator()
    return me
  })
}
