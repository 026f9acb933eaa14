// How we know our own. A domain carries the mark as its description. What has an address has a name for people there, and carries the
// mark as an alias that is switched off: it takes no mail, and being unique it also keeps a second one from being made.

export interface Owner { kind: 'mailbox' | 'group' | 'list', tenantId: string, id: string }

export interface Alias { name: string, domainId: string, enabled: boolean, description: string | null }

/** What the aliases we set for people are described as. */
const ours = 'dezky'

export function domainMark(tenantId: string): string {
  return `dezky:${tenantId}`
}

export function markOf(owner: Owner, domainId: string): Alias {
  const { kind, tenantId, id } = owner
  return { name: `dezky-${id.toLowerCase()}`, domainId, enabled: false, description: `dezky:${kind}:${tenantId}:${id}` }
}

/** Null: not ours. */
export function ownerOf(aliases: Alias[]): Owner | null {
  for (const { enabled, description } of aliases) {
    const [, kind, tenantId, id] = /^dezky:(mailbox|group|list):([^:]+):([^:]+)$/.exec(description ?? '') ?? []
    if (!enabled && kind && tenantId && id) return { kind: kind as Owner['kind'], tenantId, id }
  }
  return null
}

export function isOwnedBy(owner: Owner | null, { kind, tenantId, id }: Owner): boolean {
  return owner?.kind === kind && owner.tenantId === tenantId && owner.id === id
}

export function aliasFor(name: string, domainId: string): Alias {
  return { name, domainId, enabled: true, description: ours }
}

export function isOurAlias({ description }: Alias): boolean {
  return description === ours
}

/** Neither a mark nor set by us: somebody added it by hand. */
export function isForeignAlias({ description }: Alias): boolean {
  return description !== ours && !description?.startsWith('dezky:')
}
