// A registry as it is typed, and as it is sent.
import type { RegistryAnswer } from '@dezky/contracts/deployer'

export interface RegistryDraft {
  name: string
  host: string
  insecure: boolean
  username: string
  password: string
  pollSeconds: string
  hookSecret: string
}

export function newRegistry(): RegistryDraft {
  return { name: '', host: '', insecure: false, username: '', password: '', pollSeconds: '', hookSecret: '' }
}

export function registryOf({ name, host, insecure, username, password, pollSeconds, hookSecret }: RegistryDraft) {
  return {
    name, host: host.trim().toLowerCase(), insecure, username: username || null, password: password || null,
    pollSeconds: pollSeconds.trim() ? Number(pollSeconds) : null, hookSecret: hookSecret || null,
  }
}

export function draftOfRegistry({ name, host, insecure, username, pollSeconds }: Omit<RegistryAnswer, 'missingSecrets'>): RegistryDraft {
  return { ...newRegistry(), name, host, insecure, username: username ?? '', pollSeconds: pollSeconds === null ? '' : String(pollSeconds) }
}

/** Secrets are kept unless others are typed, or they are to go. */
export function changeOfRegistry(draft: RegistryDraft, forgets: Forgotten) {
  const { name: _, password, hookSecret, ...wish } = registryOf(draft)
  return {
    ...wish, ...password !== null || forgets.password ? { password } : {},
    ...hookSecret !== null || forgets.hookSecret ? { hookSecret } : {},
  }
}

export interface Forgotten { password: boolean, hookSecret: boolean }
