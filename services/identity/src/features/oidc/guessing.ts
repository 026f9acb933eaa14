// Wrong client secrets are counted by address and soon answered 429. The right one is heard all the same, so nobody can lock a
// surface out by guessing; the secrets are far too long to be guessed.
import type Provider from 'oidc-provider'
import { type Throttle, TooManyTries } from '../throttle/index.ts'

export function slowDownGuessing(throttle: Throttle): Parameters<Provider['use']>[0] {
  return async (ctx, next) => {
    await next()
    if (ctx.status !== 401 || !ctx.path.startsWith('/token')) return
    await throttle.take({ kind: 'clientSecretAddress', key: ctx.ip }).catch((error: unknown) => {
      if (!(error instanceof TooManyTries)) throw error
      ctx.status = 429
      ctx.set('retry-after', String(error.retryAfterSeconds))
      ctx.body = { error: 'slow_down', error_description: 'too many wrong client secrets came from this address' }
    })
  }
}
