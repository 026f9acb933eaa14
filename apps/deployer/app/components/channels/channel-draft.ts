// A notification channel as it is typed, and as it is sent.
import { type ChannelOptions, type NotificationChannelAnswer, type NotificationGroup, notificationGroups } from '@dezky/contracts/deployer'
import { asLines, fromLines } from '../settings/lines.ts'
import { typed, whole } from '../settings/numbers.ts'

export type ChannelKind = ChannelOptions['kind']
export const channelKinds: ChannelKind[] = ['webhook', 'slack', 'discord', 'email', 'ntfy']

export interface ChannelDraft {
  name: string
  kind: ChannelKind
  url: string
  topic: string
  host: string
  port: string
  security: 'tls' | 'starttls' | 'none'
  username: string
  from: string
  /** One a line. */
  to: string
  secret: string
  forgets: boolean
  groups: NotificationGroup[]
  everywhere: boolean
  projects: string[]
  enabled: boolean
}

export function newChannel(): ChannelDraft {
  return {
    name: '', kind: 'webhook', url: '', topic: '', host: '', port: '587', security: 'starttls', username: '', from: '', to: '', secret: '',
    forgets: false, groups: [...notificationGroups], everywhere: true, projects: [], enabled: true,
  }
}

export function draftOfChannel({ name, options, groups, projects, enabled }: NotificationChannelAnswer): ChannelDraft {
  const own = { ...newChannel(), name, groups: [...groups], everywhere: projects === null, projects: [...projects ?? []], enabled }
  if (options.kind !== 'email') return { ...own, ...options }
  return { ...own, ...options, port: typed(options.port), username: options.username ?? '', to: asLines(options.to) }
}

export function channelOf({ name, secret, ...draft }: ChannelDraft) {
  return { name, ...wishOf(draft), secret: secret || null }
}

/** The secret is kept unless another is typed, or it is to go. */
export function changeOfChannel({ secret, forgets, ...draft }: ChannelDraft) {
  return { ...wishOf(draft), ...secret || forgets ? { secret: forgets ? null : secret } : {} }
}

type Wish = Omit<ChannelDraft, 'name' | 'secret' | 'forgets'>

function wishOf(draft: Wish) {
  const { groups, enabled, everywhere, projects } = draft
  return { options: optionsOf(draft), groups, projects: everywhere ? null : projects, enabled }
}

function optionsOf({ kind, url, topic, host, port, security, username, from, to }: Wish) {
  switch (kind) {
    case 'webhook': return { kind, url: url.trim() }
    case 'ntfy': return { kind, url: url.trim(), topic: topic.trim() }
    case 'email': return {
      kind, host: host.trim(), port: whole(port), security, username: username || null, from: from.trim(), to: fromLines(to),
    }
    case 'slack': case 'discord': return { kind }
  }
}

/** Where the schema finds a fault, as the form calls it. */
export function channelField(path: string): string {
  return path.replace(/^options\./, '').replace(/^to\..*/, 'to').replace(/^projects\..*/, 'projects')
}
