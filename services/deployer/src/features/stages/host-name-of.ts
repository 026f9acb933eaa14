/** What fills the pattern of host names. */
export function hostNameOf(pattern: string, parts: { stage: string, project: string, domain: string }): string {
  return pattern.replace(/\{(stage|project|domain)\}/g, (_, part: keyof typeof parts) => parts[part]).toLowerCase()
}
