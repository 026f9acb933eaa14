// What people do about their own accounts is asked of the deployer's accounts, not of its API.

export interface SecondFactorSetUp { totpURI: string, backupCodes: string[] }
export interface Passkey { id: string, name?: string | null, createdAt: string | null }

export const ownAccount = {
  async hasSecondFactor() {
    const known = await ask<{ user?: { twoFactorEnabled?: boolean } } | null>('/get-session?disableRefresh=true')
    return known?.user?.twoFactorEnabled === true
  },
  changePassword: (currentPassword: string, newPassword: string) =>
    ask<unknown>('/change-password', { currentPassword, newPassword, revokeOtherSessions: true }),
  setUpSecondFactor: (password: string) => ask<SecondFactorSetUp>('/two-factor/enable', { password }),
  confirmSecondFactor: (code: string) => ask<unknown>('/two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') }),
  removeSecondFactor: (password: string) => ask<unknown>('/two-factor/disable', { password }),
  async renewRecoveryCodes(password: string) {
    return (await ask<{ backupCodes: string[] }>('/two-factor/generate-backup-codes', { password })).backupCodes
  },
  passkeys: () => ask<Passkey[]>('/passkey/list-user-passkeys'),
  async addPasskey(name: string) {
    const { startRegistration } = await import('@simplewebauthn/browser')
    const optionsJSON = await ask<Parameters<typeof startRegistration>[0]['optionsJSON']>('/passkey/generate-register-options')
    return ask<unknown>('/passkey/verify-registration', { response: await startRegistration({ optionsJSON }), name })
  },
  removePasskey: (id: string) => ask<unknown>('/passkey/delete-passkey', { id }),
}

/** Throws ApiProblem. */
async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const sent = body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}
  const response = await fetch(`/auth${path}`, sent).catch((cause: unknown) => Promise.reject(ApiProblem.unreachable(cause)))
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw readProblem(response.status === 429 ? { code: 'rate_limited' } : answer, response)
  return answer as Answer
}
