// Our part of a host's own configuration of nginx: the mark that it is ours, and by which its target is known from outside.
// What stands around it is the administrator's.
const opening = '# dezky: begin (written by Dezky, leave it as it is)'
const closing = '# dezky: end'
const block = /^[ \t]*# dezky: begin[^\n]*\n(?<inside>(?:[^\n]*\n)*?)[ \t]*# dezky: end[ \t\r]*$\n?/m
const answer = /^\s*location = \/\.well-known\/dezky-target \{.* return 200 "(?<id>[\w.-]+)"; \}\s*$/m
// With one of these it is not the host's target to which requests go.
const wholeSite = /^(?:.*;)?\s*location\s*(?:\^~\s*)?\/\s*\{/m

export const targetPath = '/.well-known/dezky-target'

const led = /^\s*# before: (?<scheme>https?) (?<host>\S+) (?<port>\d+)\s*$/m

/** Where a host led before it was taken over. */
export interface Before { scheme: string, host: string, port: number }

/** `target`: null while it was handed over to us and not led anywhere yet. */
export interface Mark { target: string | null, before: Before | null }

/** Null where there is none: then the host is somebody else's. */
export function markIn(advancedConfig: string): Mark | null {
  const inside = block.exec(advancedConfig)?.groups?.['inside']
  if (inside === undefined) return null
  const { scheme, host, port } = led.exec(inside)?.groups ?? {}
  const before = scheme && host && port ? { scheme, host, port: Number(port) } : null
  return { target: answer.exec(inside)?.groups?.['id'] ?? null, before }
}

/** In the place of ours, or else after everything. Ids are on an allow-list long before. Where it led before stays noted. */
export function withMark(advancedConfig: string, targetId: string, takenFrom: Before | null = null): string {
  const before = markIn(advancedConfig)?.before ?? takenFrom
  const noted = before ? `# before: ${before.scheme} ${before.host} ${before.port}\n` : ''
  const ours = `${opening}\n${noted}location = ${targetPath} { default_type text/plain; return 200 "${targetId}"; }\n${closing}\n`
  if (block.test(advancedConfig)) return advancedConfig.replace(block, () => ours)
  return advancedConfig === '' || advancedConfig.endsWith('\n') ? `${advancedConfig}${ours}` : `${advancedConfig}\n${ours}`
}

export function withoutMark(advancedConfig: string): string {
  return advancedConfig.replace(block, '')
}

export function ownsWholeSite(advancedConfig: string): boolean {
  return wholeSite.test(withoutMark(advancedConfig))
}
