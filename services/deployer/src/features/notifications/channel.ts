// Somebody who is told of what happens. Types and pure rules.
import type { ChannelOptions, NotificationGroup } from '@dezky/contracts/deployer'
import { isSecret } from '@dezky/runtime/outbound'

export interface Channel {
  id: string
  name: string
  options: ChannelOptions
  secret: string | null
}

export interface Wants { groups: NotificationGroup[], everyProject: boolean, projectIds: string[] }

/** `concerned`: the projects something is about; null is the installation as a whole. */
export function wants({ groups, everyProject, projectIds }: Wants, told: NotificationGroup[], concerned: string[] | null): boolean {
  if (!told.some(group => groups.includes(group))) return false
  return everyProject || (concerned ?? []).some(id => projectIds.includes(id))
}

export interface Fault { field: 'secret' | 'options' | 'projects', message: string }

/** What is wrong with these options together with whether there is a secret; null is nothing. */
export function faultOf(options: ChannelOptions, hasSecret: boolean): Fault | null {
  const secret = (message: string): Fault => ({ field: 'secret', message })
  switch (options.kind) {
    case 'webhook': return hasSecret ? null : secret('A webhook is always signed: leave the secret out to keep it, or give another.')
    case 'slack': case 'discord': return hasSecret ? null : secret('Give the address of the webhook.')
    case 'ntfy': return null
    case 'email': {
      if (options.username !== null && !hasSecret) return secret('Give the password that goes with the user name.')
      if (options.username === null && hasSecret) return { field: 'options', message: 'Give the user name that goes with the password.' }
      return hasSecret && options.security === 'none' ? { field: 'options', message: 'A password is sent by TLS only.' } : null
    }
  }
}

/** What is wrong with a secret that was just given; null is nothing. Says nothing of the secret itself. */
export function faultOfSecret({ kind }: ChannelOptions, secret: string): Fault | null {
  if (kind === 'webhook' && !isSecret(secret)) {
    return { field: 'secret', message: 'What a webhook is signed with is whsec_ and 24 to 64 bytes in base64.' }
  }
  if ((kind === 'slack' || kind === 'discord') && !isWebAddress(URL.parse(secret))) {
    return { field: 'secret', message: 'That is not the address of a webhook.' }
  }
  return /[\r\n\0]/.test(secret) ? { field: 'secret', message: 'It has more than one line.' } : null
}

export function isWebAddress(url: URL | null): boolean {
  return url !== null && /^https?:$/.test(url.protocol)
}

/** Whoever leads a channel elsewhere must know its secret: otherwise they would be sent what they cannot read. */
export function takesSecretAnew(before: ChannelOptions, after: ChannelOptions): boolean {
  return recipientOf(before) !== recipientOf(after)
}

function recipientOf(options: ChannelOptions): string {
  switch (options.kind) {
    case 'email': return `${options.host}:${options.port} ${options.security}`
    case 'ntfy': return options.url
    // Signed with it, or itself the secret: it is sent to nobody.
    default: return options.kind
  }
}

/** Everything of a channel that its own other side could repeat to us. */
export function secretsOf({ options, secret }: Channel): string[] {
  if (secret === null) return []
  const { pathname = '' } = options.kind === 'slack' || options.kind === 'discord' ? URL.parse(secret) ?? {} : {}
  const parts = [pathname, ...pathname.split('/').filter(({ length }) => length >= 12)]
  const login = options.kind === 'email' ? [Buffer.from(`\0${options.username}\0${secret}`).toString('base64')] : []
  return [secret, ...parts, ...login]
}
