// Our part of a host's own configuration of nginx: the mark that it is ours, and by which its target is known from outside.
// What stands around it is the administrator's.
const opening = '# dezky: begin (written by Dezky, leave it as it is)'
const closing = '# dezky: end'
const block = /^[ \t]*# dezky: begin[^\n]*\n(?<inside>(?:[^\n]*\n)*?)[ \t]*# dezky: end[ \t\r]*$\n?/m
const answer = /^\s*location = \/\.well-known\/dezky-target \{.* return 200 "(?<id>[\w.-]+)"; \}\s*$/m
// With one of these it is not the host's target to which requests go.
const wholeSite = /^(?:.*;)?\s*location\s*(?:\^~\s*)?\/\s*\{/m

export const targetPath = '/.well-known/dezky-target'

/** `target`: null while it was handed over to us and not led anywhere yet. */
export interface Mark { target: string | null }

/** Null where there is none: then the host is somebody else's. */
export function markIn(advancedConfig: string): Mark | null {
  const found = block.exec(advancedConfig)
  return found && { target: answer.exec(found.groups?.['inside'] ?? '')?.groups?.['id'] ?? null }
}

/** In the place of ours, or else after everything. Ids are on an allow-list long before. */
export function withMark(advancedConfig: string, targetId: string): string {
  const ours = `${opening}\nlocation = ${targetPath} { default_type text/plain; return 200 "${targetId}"; }\n${closing}\n`
  if (block.test(advancedConfig)) return advancedConfig.replace(block, () => ours)
  return advancedConfig === '' || advancedConfig.endsWith('\n') ? `${advancedConfig}${ours}` : `${advancedConfig}\n${ours}`
}

export function ownsWholeSite(advancedConfig: string): boolean {
  return wholeSite.test(advancedConfig.replace(block, ''))
}
