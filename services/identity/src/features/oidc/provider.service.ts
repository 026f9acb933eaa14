// The provider in use: made anew when the keys change, so that a rotation needs no restart.
import type { JWK } from 'jose'
import type Provider from 'oidc-provider'
import type { KoaContextWithOIDC } from 'oidc-provider'
import type { Logger } from '@dezky/runtime'
import type { KeyRing } from '../keys/index.ts'
import { createProvider, type ProviderParts } from './provider.ts'
import { rememberDevice } from './session-list.store.ts'

export interface ProviderHolder {
  current(): Provider
  /** Looks at the key ring and takes up what has changed there. */
  refresh(): Promise<void>
}

export async function holdProvider(parts: ProviderParts, ring: KeyRing, log: Logger): Promise<ProviderHolder> {
  let keys = await ring.refresh()
  let provider = observed(createProvider(parts, keys), parts, log)
  return {
    current: () => provider,
    async refresh() {
      const latest = await ring.refresh()
      if (fingerprint(latest) === fingerprint(keys)) return
      keys = latest
      provider = observed(createProvider(parts, keys), parts, log)
      log.info({ kid: keys[0]?.kid, keys: keys.length }, 'the signing keys have changed')
    },
  }
}

function fingerprint(keys: JWK[]): string {
  return keys.map(key => key.kid).join(' ')
}

function observed(provider: Provider, parts: ProviderParts, log: Logger): Provider {
  provider.on('server_error', (ctx, error) => log.error({ err: error, route: ctx.oidc.route }, 'the provider failed'))
  provider.on('authorization.error', (ctx, error) => log.info({ client: ctx.oidc.client?.clientId, reason: error.message }, 'a sign-in request was refused'))
  provider.on('authorization.success', (ctx) => {
    remember(parts, ctx).catch((error: Error) => log.warn({ reason: error.message }, 'a browser was not written down'))
  })
  const refused = (ctx: KoaContextWithOIDC, error: Error) => {
    log.info({ client: ctx.oidc.client?.clientId, reason: error.message }, 'a token request was refused')
  }
  provider.on('grant.error', refused)
  provider.on('revocation.error', refused)
  provider.on('backchannel.error', (_ctx, error, client) => log.warn({ client: client.clientId, reason: error.message }, 'a surface did not take a back-channel logout'))
  return provider
}

/** So that whoever looks after a person can tell their browsers apart. */
async function remember({ db, clock, config }: ProviderParts, ctx: KoaContextWithOIDC): Promise<void> {
  const { session } = ctx.oidc
  if (!session?.accountId) return
  const now = clock.now()
  const expiresAt = new Date(now.getTime() + config.lifetimes.session * 1000)
  const device = { sessionUid: session.uid, personId: session.accountId, userAgent: ctx.get('user-agent'), address: ctx.ip, expiresAt }
  await rememberDevice(db, device, now)
}
