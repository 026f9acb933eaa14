// What differs from release to release.
export const versions = ['2.11.3', '2.12.6', '2.13.7', '2.14.0', '2.15.1'] as const
export type Version = typeof versions[number]

export interface Dialect {
  version: { major: number, minor: number, revision: number }
  /** Truths are 1 and 0. */
  hasNumbersForTruths: boolean
  /** Whoever may not is told so; later releases throw nothing by mistake, and what is answered depends on the method. */
  admitsRefusals: boolean
  tellsOfSetup: boolean
  knowsForwardedProto: boolean
}

export function dialectOf(version: Version): Dialect {
  const [major = 0, minor = 0, revision = 0] = version.split('.').map(Number)
  return {
    version: { major, minor, revision },
    hasNumbersForTruths: minor <= 11, admitsRefusals: minor <= 12, tellsOfSetup: minor >= 13, knowsForwardedProto: minor >= 14,
  }
}
