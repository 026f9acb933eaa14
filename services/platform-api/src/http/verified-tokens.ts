import type { Claims, TokenVerifier } from './tokens.ts'

const rememberedMs = 60_000
const most = 10_000

/** A token that has been verified need not be verified again within a minute, unless it ends before that. */
export function rememberVerified(verifier: TokenVerifier): TokenVerifier {
  const known = new Map<string, { claims: Claims, until: number }>()
  return {
    async verify(token) {
      const found = known.get(token)
      if (found && found.until > Date.now()) return found.claims
      known.delete(token)
      const claims = await verifier.verify(token)
      if (known.size >= most) known.delete(known.keys().next().value ?? '')
      known.set(token, { claims, until: Math.min(Date.now() + rememberedMs, claims.expiresAt.getTime()) })
      return claims
    },
  }
}
