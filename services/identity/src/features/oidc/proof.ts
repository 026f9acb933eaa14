/** What the `acr` claim says of how somebody has proven who they are. */
export const proofClasses = { one: 'urn:dezky:acr:single-factor', several: 'urn:dezky:acr:multi-factor' } as const

export function proofClassOf(amr: string[]): string {
  return amr.includes('mfa') ? proofClasses.several : proofClasses.one
}
