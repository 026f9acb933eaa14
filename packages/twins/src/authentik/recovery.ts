// Links by which a person chooses a password: flow tokens, which a brand without a recovery flow cannot make.
import { randomBytes, randomUUID } from 'node:crypto'
import { invalid } from './api-error.ts'
import { duration, millisecondsIn } from './durations.ts'
import { text } from './field-types.ts'
import { readBody, required } from './fields.ts'
import type { StoredToken, StoredUser } from './stored-people.ts'
import { userAt } from './users.ts'
import { type Asked, isRecent, type Routes, type World } from './world.ts'

export function recoveryRoutes(world: World): Routes {
  const { state } = world
  const person = ({ params }: Asked) => userAt(state, params['pk'])
  return {
    'POST /core/users/:pk/recovery/': asked => ({ body: { link: linkFor(world, person(asked), durationIn(world, asked.body)) } }),
    'POST /core/users/:pk/recovery_email/': (asked) => {
      const user = person(asked)
      if (user.email === '') throw invalid({ non_field_errors: 'User does not have an email address set.' })
      if (isRecent(world)) readBody(asked.body, { email_stage: required(text()) }, { whole: true })
      else if (!asked.query.get('email_stage')) throw invalid({ email_stage: ['This field is required.'] })
      linkFor(world, user, durationIn(world, asked.body))
      return { status: 204 }
    },
  }
}

/**
 * One token for each person: a second link is the first one again, and in older releases it ends when the first would have.
 * Deleting the token voids it.
 */
function linkFor(world: World, user: StoredUser, duration: number): string {
  const { state, address } = world
  const slug = recoveryFlow(world)
  const identifier = `${user.uid}-password-reset`
  const before = state.tokens.get(identifier)
  const token: StoredToken = {
    pk: before?.pk ?? randomUUID(), identifier, key: before?.key ?? randomBytes(30).toString('hex'), user: user.pk, intent: 'verification',
    description: '', expiring: true, managed: null,
    expires: !isRecent(world) && before ? before.expires : new Date(Date.now() + duration).toISOString(),
  }
  state.tokens.put(identifier, token)
  return `${address()}/if/flow/${slug}/?flow_token=${token.key}`
}

function recoveryFlow({ state }: World): string {
  const flow = state.flows.get(state.brand.get('default')?.flow_recovery ?? '')
  // No list, although the schema has one.
  if (!flow) throw invalid({ non_field_errors: 'No recovery flow set.' })
  return flow.slug
}

function durationIn(world: World, body: unknown): number {
  if (!isRecent(world)) return millisecondsIn('days=1')
  const { token_duration = 'days=1' } = readBody<{ token_duration: string }>(body, { token_duration: duration() }, { whole: false })
  return millisecondsIn(token_duration)
}
