// The app's own server, as `@dezky/bff` answers. The browser never sees a token.
import type { Backend, SessionAnswer } from './session-answer'

export const bff: Backend = {
  api: '/api',
  signedOutCodes: ['signed_out'],
  pages: { signIn: '/auth/login', expired: { path: '/auth/expired' } },
  readSession: stay => $fetch<SessionAnswer>('/auth/session', { retry: 0, timeout: 10_000, method: stay ? 'POST' : 'GET' }),
  signOut: async () => (await $fetch<{ location: string }>('/auth/oidc/logout', { method: 'POST', retry: 0 })).location,
}
