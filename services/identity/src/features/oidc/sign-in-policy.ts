// When a browser is shown a page before it goes on to a surface.
import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import type { Standing } from '../second-factors/index.ts'
import { accountClientId } from './clients.ts'

export const enrolPrompt = 'second_factor'

export function signInPolicy(): interactionPolicy.DefaultPolicy {
  const { base, Check, Prompt } = interactionPolicy
  const policy = base()
  /** A session whose person has been disabled or removed asks for a sign-in like no session at all. */
  const mayNot = new Check('no_account', 'The person may not sign in', ({ oidc }) => Boolean(oidc.session?.accountId && !oidc.account))
  /** So does one from before they had a second factor. */
  const tooWeak = new Check('weak_session', 'A second factor is needed', ctx => standingIn(ctx).has && !isStrong(ctx))
  policy.get('login')?.checks.add(mayNot)
  policy.get('login')?.checks.add(tooWeak)
  const enrol = new Check('no_second_factor', 'A second factor has to be set up', ctx => isLacking(standingIn(ctx))
    // There it is set up.
    && ctx.oidc.client?.clientId !== accountClientId)
  policy.add(new Prompt({ name: enrolPrompt, requestable: false }, enrol), 1)
  return policy
}

function standingIn({ oidc: { account } }: KoaContextWithOIDC): Standing {
  return account?.standing as Standing | undefined ?? { has: false, required: false }
}

/** Whatever their session says: they may have removed it since. */
function isLacking({ has, required }: Standing): boolean {
  return required && !has
}

function isStrong({ oidc: { session } }: KoaContextWithOIDC): boolean {
  return session?.amr?.includes('mfa') ?? false
}
