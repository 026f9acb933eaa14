// A registry as it is typed, and as it is sent.
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
