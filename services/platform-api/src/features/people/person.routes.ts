import { meSchema } from '@dezky/contracts'
import type { EventStream } from '@dezky/events'
import type { PlatformDatabase } from '../../database/index.ts'
import { problemAnswers } from '../../http/answers.ts'
import type { Api } from '../../http/api.ts'
import { surfaceOf } from '../../http/authentication.ts'
import type { Callers } from './callers.ts'
import { NotAnOperator } from './person.errors.ts'
import { signIn } from './person.service.ts'

export function personRoutes(app: Api, { db, events, callers }: { db: PlatformDatabase, events: EventStream, callers: Callers }): void {
  app.get('/users/me', {
    config: { signsIn: true },
    schema: {
      tags: ['People'], summary: 'Who am I', operationId: 'getMe',
      description: 'Makes the caller known on the first call, and keeps name, e-mail address and last sign-in up to date.',
      response: { 200: meSchema, ...problemAnswers(401, 403, 409) },
    },
  }, async (request) => {
    const { claims, surface } = surfaceOf(request)
    const me = await signIn(db, claims, request.id)
    callers.forget(claims)
    events.notify()
    if (surface === 'operator' && !me.platformAdmin) throw new NotAnOperator()
    return me
  })
}
